package hopwise.simulator.shell.kubectl;

import hopwise.simulator.cluster.ClusterId;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Outcome;
import hopwise.simulator.cluster.change.Services;
import hopwise.simulator.cluster.change.Updates;
import hopwise.simulator.cluster.change.Workloads;
import hopwise.simulator.shell.files.FileSystem.Access;
import hopwise.simulator.shell.kubectl.manifest.Declared;
import hopwise.simulator.shell.kubectl.manifest.Manifest;
import hopwise.simulator.shell.kubectl.manifest.Refusal;
import hopwise.simulator.shell.tree.Reply;
import hopwise.simulator.shell.tree.kubectl.KubeRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** {@code kubectl apply -f} and {@code create -f}. */
final class FileVerbs {
  private FileVerbs() {}

  static Reply<Desk> apply(Desk desk, KubeRequest request) {
    return all(desk, request, false);
  }

  static Reply<Desk> create(Desk desk, KubeRequest request) {
    return all(desk, request, true);
  }

  private static Reply<Desk> all(Desk desk, KubeRequest request, boolean fresh) {
    if (request.all("filename").isEmpty()) {
      return desk.fails("error: must specify one of -f and -k");
    }
    return desk.at(
        request,
        target -> {
          var output = new StringBuilder();
          var errors = new ArrayList<String>();
          var now = desk;
          for (var file : request.all("filename")) {
            now = file(now, file, target, fresh, output, errors);
          }
          var problems = errors.isEmpty() ? "" : String.join("\n", errors) + "\n";
          return new Reply<>(now, output.toString(), problems, errors.isEmpty() ? 0 : 1);
        });
  }

  private static Desk file(
      Desk desk,
      String file,
      Desk.Target target,
      boolean fresh,
      StringBuilder output,
      List<String> errors) {
    try {
      var now = desk;
      for (var declared : declared(desk, file, target)) {
        now = put(now, target.cluster().id(), declared, named(file), fresh, output, errors);
      }
      return now;
    } catch (Refusal refusal) {
      errors.add(refusal.words());
      return desk;
    }
  }

  /** The objects of a file, of standard input where it is {@code -}. */
  static List<Declared> declared(Desk desk, String file, Desk.Target target) throws Refusal {
    return Manifest.read(text(desk, file), named(file), target.namespace(), desk.now());
  }

  private static String named(String file) {
    return file.equals("-") ? "STDIN" : file;
  }

  private static String text(Desk desk, String file) throws Refusal {
    if (file.equals("-")) {
      return desk.call().input();
    }
    if (file.matches("https?://.*")) {
      throw Refusal.of("error: a file on the internet is not simulated here; simulated: -f FILE");
    }
    if (desk.disk().isDirectory(file)) {
      throw Refusal.of("error: a directory is not simulated here; simulated: -f FILE");
    }
    if (desk.disk().read(file) instanceof Access.Granted<String>(var text)) {
      return text;
    }
    throw Refusal.of("error: the path \"" + file + "\" does not exist");
  }

  private static Desk put(
      Desk desk,
      ClusterId id,
      Declared declared,
      String file,
      boolean fresh,
      StringBuilder output,
      List<String> errors) {
    var estate = desk.world().estate();
    var before = found(estate, id, declared);
    var name = declared.resource().kind().reference(declared.name());
    var context = "error when creating \"" + file + "\": ";
    if (fresh && before.isPresent()) {
      errors.add(
          "Error from server (AlreadyExists): %s%s \"%s\" already exists"
              .formatted(context, declared.resource().kind().qualified(), declared.name()));
      return desk;
    }
    return switch (change(estate, id, declared, desk.now())) {
      case Outcome.Refused refused -> {
        errors.add(Desk.words(refused, context));
        yield desk;
      }
      case Outcome.Done(var next) -> {
        var after = found(next, id, declared);
        boolean same = before.isPresent() && before.equals(after);
        var word = before.isEmpty() ? "created" : same ? "unchanged" : "configured";
        output.append(name).append(' ').append(word).append('\n');
        yield same ? desk : desk.with(desk.world().with(next));
      }
    };
  }

  private static Outcome change(Estate estate, ClusterId id, Declared declared, Instant now) {
    return switch (declared) {
      case Declared.Pods(var workload) -> Workloads.apply(estate, id, workload, now);
      case Declared.Front(var service, var headless) ->
          Services.apply(estate, id, service, headless, now);
      case Declared.Policy(var policy) -> Services.apply(estate, id, policy);
      case Declared.Space(var name) ->
          found(estate, id, declared).isPresent()
              ? new Outcome.Done(estate)
              : Workloads.createNamespace(estate, id, name);
      case Declared.Masquerade(var config) -> Updates.masquerade(estate, id, config);
    };
  }

  /** What is there already, to tell whether it changes. */
  private static Optional<Object> found(Estate estate, ClusterId id, Declared declared) {
    return estate
        .cluster(id)
        .map(cluster ->
            switch (declared) {
              case Declared.Pods(var workload) ->
                  Optional.<Object>ofNullable(cluster.workloads().get(workload.id()));
              case Declared.Front(var service, var headless) ->
                  Optional.<Object>ofNullable(cluster.services().get(service.id()));
              case Declared.Policy(var policy) ->
                  Optional.ofNullable(cluster.policies().get(policy.id()))
                      .<Object>map(
                          known -> Objects.hash(known.pods(), known.ingress(), known.egress()));
              case Declared.Space(var name) ->
                  cluster.namespaces().contains(name)
                      ? Optional.<Object>of(name)
                      : Optional.<Object>empty();
              case Declared.Masquerade masquerade ->
                  Optional.<Object>ofNullable(cluster.profile().masquerade());
            })
        .orElse(Optional.empty());
  }
}
