package hopwise.simulator.shell.kubectl;

import hopwise.simulator.shell.kubectl.object.Resource;
import hopwise.simulator.shell.tree.kubectl.KubeMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A kind, or one object of it, that a command names.
 *
 * @param name empty for all
 */
record Asked(Resource resource, String name) {
  private static final Set<String> ELSEWHERE =
      Set.of(
          ("secrets secret serviceaccounts serviceaccount sa persistentvolumes persistentvolume pv"
                  + " persistentvolumeclaims persistentvolumeclaim pvc storageclasses storageclass"
                  + " sc ingresses ingress ing ingressclasses jobs job cronjobs cronjob cj"
                  + " statefulsets statefulset sts roles role rolebindings rolebinding clusterroles"
                  + " clusterrole clusterrolebindings clusterrolebinding customresourcedefinitions"
                  + " crd crds componentstatuses cs horizontalpodautoscalers hpa quota"
                  + " resourcequotas limits limitranges leases lease csr pdb poddisruptionbudgets"
                  + " servicecidrs servicecidr ipaddresses ipaddress replicationcontrollers rc")
              .split(" "));

  /** What words name, or what is wrong with them. */
  sealed interface Read {
    record All(List<Asked> asked) implements Read {}

    record Wrong(String message) implements Read {}
  }

  boolean isAll() {
    return name.isEmpty();
  }

  /** Reads {@code TYPE[,TYPE] [NAME…]} or {@code TYPE/NAME…}. */
  static Read read(String command, List<String> words) {
    boolean slashes = words.stream().anyMatch(word -> word.contains("/"));
    if (slashes && words.stream().anyMatch(word -> !word.contains("/"))) {
      return new Read.Wrong(
          ("error: there is no need to specify a resource type as a separate argument when passing"
                  + " arguments in resource/name form (e.g. '%s resource/<resource_name>' instead"
                  + " of '%s resource resource/<resource_name>'")
              .formatted(command, command));
    }
    return slashes ? pairs(words) : typesAndNames(words);
  }

  private static Read pairs(List<String> words) {
    var asked = new ArrayList<Asked>();
    for (var word : words) {
      int slash = word.indexOf('/');
      var resource = Resource.named(word.substring(0, slash));
      if (resource.isEmpty()) {
        return unknown(word.substring(0, slash));
      }
      asked.add(new Asked(resource.get(), word.substring(slash + 1)));
    }
    return new Read.All(asked);
  }

  private static Read typesAndNames(List<String> words) {
    var resources = new ArrayList<Resource>();
    for (var type : words.getFirst().split(",")) {
      if (type.equals("all")) {
        resources.addAll(Resource.IN_ALL);
        continue;
      }
      var resource = Resource.named(type);
      if (resource.isEmpty()) {
        return unknown(type);
      }
      resources.add(resource.get());
    }
    var names = words.size() == 1 ? List.of("") : words.subList(1, words.size());
    return new Read.All(
        resources.stream()
            .flatMap(resource -> names.stream().map(name -> new Asked(resource, name)))
            .toList());
  }

  private static Read unknown(String type) {
    if (!ELSEWHERE.contains(type.toLowerCase(Locale.ROOT))) {
      return new Read.Wrong(KubeMessages.noKind(type));
    }
    var known =
        Resource.ALL.stream()
            .map(resource -> resource.kind().plural())
            .collect(Collectors.joining(" "));
    return new Read.Wrong("error: " + type + " are not simulated here; simulated are: " + known);
  }
}
