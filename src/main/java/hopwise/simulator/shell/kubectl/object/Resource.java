package hopwise.simulator.shell.kubectl.object;

import hopwise.simulator.cluster.Cluster;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * A kind of object that a cluster has here.
 *
 * @param apiVersion such as {@code apps/v1}
 * @param singular such as {@code deployment}
 * @param kind such as {@code Deployment}
 * @param isNamespaced whether its objects are in namespaces
 * @param shortNames the names besides singular and plural
 */
public record Resource(
    String apiVersion,
    String singular,
    String kind,
    boolean isNamespaced,
    Source source,
    List<String> shortNames) {
  public static final Resource NODE = of("v1", "Node", false, Nodes::of, "no");
  public static final Resource POD = of("v1", "Pod", true, PodTrees::of, "po");
  public static final Resource SERVICE = of("v1", "Service", true, Services::of, "svc");
  public static final Resource DAEMON_SET =
      of("apps/v1", "DaemonSet", true, Workloads::daemonSets, "ds");
  public static final Resource DEPLOYMENT =
      of("apps/v1", "Deployment", true, Workloads::deployments, "deploy");
  public static final Resource REPLICA_SET =
      of("apps/v1", "ReplicaSet", true, Workloads::replicaSets, "rs");
  public static final Resource NAMESPACE = of("v1", "Namespace", false, Namespaces::of, "ns");
  public static final Resource CONFIG_MAP = of("v1", "ConfigMap", true, ConfigMaps::of, "cm");
  public static final Resource ENDPOINTS =
      of("v1", "Endpoints", true, EndpointTrees::endpoints, "ep");
  public static final Resource ENDPOINT_SLICE =
      of("discovery.k8s.io/v1", "EndpointSlice", true, EndpointTrees::slices);
  public static final Resource NETWORK_POLICY =
      of("networking.k8s.io/v1", "NetworkPolicy", true, Policies::of, "netpol");
  public static final Resource EVENT = of("v1", "Event", true, Events::of, "ev");

  /** All of them, in the order of {@code kubectl get all} as far as that lists them. */
  public static final List<Resource> ALL =
      List.of(
          POD,
          SERVICE,
          DAEMON_SET,
          DEPLOYMENT,
          REPLICA_SET,
          NODE,
          NAMESPACE,
          CONFIG_MAP,
          ENDPOINTS,
          ENDPOINT_SLICE,
          NETWORK_POLICY,
          EVENT);

  /** Copies the names. */
  public Resource {
    shortNames = List.copyOf(shortNames);
  }

  /** Makes the objects of a kind. */
  @FunctionalInterface
  public interface Source {
    /** All objects as they are at {@code now}, by namespace and name. */
    Stream<ObjectNode> of(Cluster cluster, Instant now);
  }

  private static Resource of(
      String apiVersion, String kind, boolean namespaced, Source source, String... shortNames) {
    var singular = kind.toLowerCase(Locale.ROOT);
    return new Resource(apiVersion, singular, kind, namespaced, source, List.of(shortNames));
  }

  /** The resource of a name as kubectl takes it: {@code pods}, {@code pod}, {@code po}, Pod. */
  public static Optional<Resource> named(String word) {
    var name = word.toLowerCase(Locale.ROOT);
    return ALL.stream()
        .filter(resource ->
            name.equals(resource.plural())
                || name.equals(resource.singular)
                || name.equals(resource.plural() + "." + resource.group())
                || name.equals(resource.singular + "." + resource.group())
                || resource.shortNames.contains(name))
        .findFirst();
  }

  /** Such as {@code apps}; empty for the core's. */
  public String group() {
    int slash = apiVersion.indexOf('/');
    return slash < 0 ? "" : apiVersion.substring(0, slash);
  }

  /** Such as {@code networkpolicies}. */
  public String plural() {
    if (singular.endsWith("s")) {
      return singular;
    }
    return singular.endsWith("y")
        ? singular.substring(0, singular.length() - 1) + "ies"
        : singular + "s";
  }

  /** The name before a slash: {@code deployment.apps}. */
  public String prefix() {
    return group().isEmpty() ? singular : singular + "." + group();
  }

  /** The name in the server's messages: {@code deployments.apps}. */
  public String qualified() {
    return group().isEmpty() ? plural() : plural() + "." + group();
  }

  /** All objects of the kind, by namespace and name. */
  public Stream<ObjectNode> all(Cluster cluster, Instant now) {
    return source.of(cluster, now);
  }
}
