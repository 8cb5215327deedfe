package hopwise.simulator.shell.kubectl;

import hopwise.simulator.shell.files.FileSystem.Access;
import hopwise.simulator.shell.tree.Columns;
import hopwise.simulator.shell.tree.Reply;
import hopwise.simulator.shell.tree.kubectl.KubeRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code kubectl config …}: which clusters the machine knows, and which one is meant. */
final class ConfigVerbs {
  private ConfigVerbs() {}

  static Reply<Desk> current(Desk desk, KubeRequest request) {
    var name = desk.config().current();
    return name.isEmpty()
        ? desk.fails("error: current-context is not set")
        : desk.prints(name + "\n");
  }

  static Reply<Desk> list(Desk desk, KubeRequest request) {
    var config = desk.config();
    if (request.value("output").orElse("").equals("name")) {
      return desk.prints(
          config.contexts().stream()
              .map(context -> context.name() + "\n")
              .collect(Collectors.joining()));
    }
    var rows = new ArrayList<List<String>>();
    if (!request.is("no-headers")) {
      rows.add(List.of("CURRENT", "NAME", "CLUSTER", "AUTHINFO", "NAMESPACE"));
    }
    for (var context : config.contexts()) {
      var mark = context.name().equals(config.current()) ? "*" : "";
      rows.add(
          List.of(mark, context.name(), context.cluster(), context.user(), context.namespace()));
    }
    return desk.prints(Columns.rows(rows));
  }

  static Reply<Desk> use(Desk desk, KubeRequest request) {
    if (request.words().size() != 1) {
      return desk.fails(
          """
          Error: accepts 1 arg(s), received %d
          See 'kubectl config use-context --help' for usage.\
          """
              .formatted(request.words().size()));
    }
    var name = request.words().getFirst();
    var config = desk.config();
    if (config.context(name).isEmpty()) {
      return desk.fails("error: no context exists with the name: \"" + name + "\"");
    }
    return desk.with(config.using(name).saved(desk.world(), desk.call().place().host()))
        .prints("Switched to context \"" + name + "\".\n");
  }

  static Reply<Desk> set(Desk desk, KubeRequest request) {
    var config = desk.config();
    var name =
        request.is("current") || request.words().isEmpty()
            ? config.current()
            : request.words().getFirst();
    var namespace = request.value("namespace");
    if (config.context(name).isEmpty() || namespace.isEmpty()) {
      return desk.fails(
          "error: simulated is kubectl config set-context --current --namespace=NAME");
    }
    var next = config.inNamespace(name, namespace.get());
    return desk.with(next.saved(desk.world(), desk.call().place().host()))
        .prints("Context \"" + name + "\" modified.\n");
  }

  static Reply<Desk> view(Desk desk, KubeRequest request) {
    return desk.disk().read(KubeConfig.PATH) instanceof Access.Granted<String>(var text)
        ? desk.prints(text)
        : desk.prints(
            """
            apiVersion: v1
            clusters: null
            contexts: null
            current-context: ""
            kind: Config
            preferences: {}
            users: null
            """);
  }
}
