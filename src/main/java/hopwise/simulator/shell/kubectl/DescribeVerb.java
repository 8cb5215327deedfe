package hopwise.simulator.shell.kubectl;

import hopwise.simulator.shell.kubectl.describe.Description;
import hopwise.simulator.shell.kubectl.object.Resource;
import hopwise.simulator.shell.tree.Reply;
import hopwise.simulator.shell.tree.kubectl.KubeMessages;
import hopwise.simulator.shell.tree.kubectl.KubeRequest;
import hopwise.simulator.shell.tree.kubectl.LabelSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** {@code kubectl describe}. */
final class DescribeVerb {
  private static final Set<Resource> KINDS =
      Set.of(Resource.NODE, Resource.POD, Resource.SERVICE, Resource.DEPLOYMENT);

  private static final int MOST = 200;

  private DescribeVerb() {}

  static Reply<Desk> run(Desk desk, KubeRequest request) {
    if (request.words().isEmpty()) {
      return desk.fails(
          "error: You must specify the type of resource to describe. Use \"kubectl api-resources\""
              + " for a complete list of supported resources.");
    }
    return desk.at(
        request,
        target ->
            switch (Asked.read("kubectl describe", request.words())) {
              case Asked.Read.Wrong(var message) -> desk.fails(message);
              case Asked.Read.All(var asked) -> describe(desk, request, target, asked);
            });
  }

  private static Reply<Desk> describe(
      Desk desk, KubeRequest request, Desk.Target target, List<Asked> asked) {
    var finder = new Finder(target.cluster(), desk.now());
    var description = new Description(target.cluster(), desk.now());
    var selector = LabelSelector.parse(request.value("selector").orElse(""));
    if (selector.isEmpty()) {
      return desk.fails(
          "Error from server (BadRequest): unable to parse requirement: "
              + request.value("selector").orElse(""));
    }
    var texts = new ArrayList<String>();
    var missing = new ArrayList<String>();
    for (var one : asked) {
      var resource = one.resource();
      if (!KINDS.contains(resource)) {
        return desk.fails(
            "error: describe "
                + resource.kind().singular()
                + " is not simulated; simulated are:"
                + " node pod service deployment");
      }
      var namespace = request.is("all-namespaces") ? "" : target.of(resource);
      if (one.isAll()) {
        finder
            .list(resource, namespace)
            .filter(selector.get()::selects)
            .limit(MOST)
            .forEach(tree -> texts.add(description.of(resource, tree)));
      } else {
        var found = named(finder, resource, namespace, one.name());
        found.forEach(tree -> texts.add(description.of(resource, tree)));
        if (found.isEmpty()) {
          missing.add(KubeMessages.notFound(resource.kind(), one.name()));
        }
      }
    }
    var errors = missing.stream().map(line -> line + "\n").collect(Collectors.joining());
    if (texts.isEmpty() && missing.isEmpty()) {
      return new Reply<>(
          desk, "", "No resources found in " + target.namespace() + " namespace.\n", 0);
    }
    return new Reply<>(desk, String.join("\n\n", texts), errors, missing.isEmpty() ? 0 : 1);
  }

  /** The object of a name; where there is none, those whose names begin so. */
  private static List<ObjectNode> named(
      Finder finder, Resource resource, String namespace, String name) {
    var exact = finder.find(resource, namespace, name);
    return exact.isPresent()
        ? List.of(exact.get())
        : finder
            .list(resource, namespace)
            .filter(tree -> tree.at("/metadata/name").asString("").startsWith(name))
            .limit(MOST)
            .toList();
  }
}
