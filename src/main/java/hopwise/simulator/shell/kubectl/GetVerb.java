package hopwise.simulator.shell.kubectl;

import hopwise.simulator.shell.kubectl.get.Columns;
import hopwise.simulator.shell.kubectl.object.Resource;
import hopwise.simulator.shell.tree.Reply;
import hopwise.simulator.shell.tree.kubectl.Get;
import hopwise.simulator.shell.tree.kubectl.GetOptions;
import hopwise.simulator.shell.tree.kubectl.KubeMessages;
import hopwise.simulator.shell.tree.kubectl.KubeRequest;
import hopwise.simulator.shell.tree.kubectl.Listing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** {@code kubectl get}. */
final class GetVerb {
  private static final String NOTHING_ASKED =
      """
      You must specify the type of resource to get. Use "kubectl api-resources" for a complete list of supported resources.

      error: Required resource not specified.
      Use "kubectl explain <resource>" for a detailed description of that resource (e.g. kubectl explain pods).
      See 'kubectl get -h' for help and examples\
      """;

  private GetVerb() {}

  static Reply<Desk> run(Desk desk, KubeRequest request) {
    if (request.words().isEmpty()) {
      return desk.fails(NOTHING_ASKED);
    }
    return request.is("watch")
        ? desk.fails("error: --watch is not simulated here: nothing changes between two commands")
        : desk.at(request, target -> get(desk, request, target));
  }

  private static Reply<Desk> get(Desk desk, KubeRequest request, Desk.Target target) {
    return switch (Asked.read("kubectl get", request.words())) {
      case Asked.Read.Wrong(var message) -> desk.fails(message);
      case Asked.Read.All(var asked) -> get(desk, request, target, asked);
    };
  }

  private static Reply<Desk> get(
      Desk desk, KubeRequest request, Desk.Target target, List<Asked> asked) {
    boolean everywhere = request.is("all-namespaces");
    if (everywhere && asked.stream().anyMatch(one -> !one.isAll())) {
      return desk.fails("error: a resource cannot be retrieved by name across all namespaces");
    }
    var finder = new Finder(target.cluster(), desk.now());
    var labels = request.value("selector").orElse("");
    var fields = request.value("field-selector").orElse("");
    var found = new LinkedHashMap<Resource, List<JsonNode>>();
    var missing = new ArrayList<String>();
    for (var one : asked) {
      var resource = one.resource();
      var objects = found.computeIfAbsent(resource, kind -> new ArrayList<>());
      var namespace = everywhere ? "" : target.of(resource);
      if (one.isAll()) {
        if (finder.hasTooMany(resource, namespace, labels, fields)) {
          return desk.fails(
              "error: more than %d pods are not listed at once here; ask for those of a node: "
                      .formatted(Finder.MOST)
                  + "--field-selector spec.nodeName=NAME, or of labels: -l KEY=VALUE");
        }
        finder.list(resource, namespace, labels, fields).forEach(objects::add);
      } else {
        finder
            .find(resource, namespace, one.name())
            .ifPresentOrElse(
                objects::add,
                () -> missing.add(KubeMessages.notFound(resource.kind(), one.name())));
      }
    }
    boolean single = asked.size() == 1 && !asked.getFirst().isAll();
    var printed = print(desk, found, options(request, target, single), missing.isEmpty());
    return missing.isEmpty()
        ? printed
        : new Reply<>(
            desk, printed.output(), printed.errors() + String.join("\n", missing) + "\n", 1);
  }

  private static Reply<Desk> print(
      Desk desk, Map<Resource, List<JsonNode>> found, GetOptions options, boolean all) {
    var listings = new ArrayList<Listing>();
    found.forEach((resource, objects) ->
        listings.add(new Listing(Columns.kind(resource, desk.now()), objects)));
    boolean nothing = found.values().stream().allMatch(List::isEmpty);
    return nothing && !all ? desk.prints("") : Get.print(desk, listings, options);
  }

  private static GetOptions options(KubeRequest request, Desk.Target target, boolean single) {
    var plain = GetOptions.of(request, single);
    return new GetOptions(
        plain.output(),
        plain.allNamespaces(),
        target.namespace(),
        plain.headings(),
        plain.labels(),
        plain.fields(),
        plain.sortBy(),
        plain.showLabels(),
        plain.labelColumns(),
        single);
  }
}
