package hopwise.simulator.shell.kubectl.object;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.shell.tree.kubectl.ResourceKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * A kind of object that a cluster has here.
 *
 * @param kind its names; columns are not its matter
 * @param apiVersion such as {@code apps/v1}
 */
public record Resource(ResourceKind kind, String apiVersion, Source source) {
  public static final Resource NODE = cluster("Node", "no", Nodes::of, "spec.unschedulable");
  public static final Resource NAMESPACE =
      cluster("Namespace", "ns", Namespaces::of, "status.phase");
  public static final Resource POD =
      core(
          "Pod",
          "pods",
          "po",
          PodTrees::of,
          "spec.nodeName",
          "spec.hostNetwork",
          "status.phase",
          "status.podIP");
  public static final Resource SERVICE =
      core("Service", "services", "svc", Services::of, "spec.clusterIP", "spec.type");
  public static final Resource CONFIG_MAP = core("ConfigMap", "configmaps", "cm", ConfigMaps::of);
  public static final Resource ENDPOINTS =
      core("Endpoints", "endpoints", "ep", EndpointTrees::endpoints);
  public static final Resource EVENT =
      core("Event", "events", "ev", Events::of, "type", "reason", "involvedObject.name");
  public static final Resource DAEMON_SET =
      of("apps/v1", "DaemonSet", "daemonsets", "ds", Workloads::daemonSets);
  public static final Resource DEPLOYMENT =
      of("apps/v1", "Deployment", "deployments", "deploy", Workloads::deployments);
  public static final Resource REPLICA_SET =
      of("apps/v1", "ReplicaSet", "replicasets", "rs", Workloads::replicaSets);
  public static final Resource NETWORK_POLICY =
      of("networking.k8s.io/v1", "NetworkPolicy", "networkpolicies", "netpol", Policies::of);
  public static final Resource ENDPOINT_SLICE =
      of("discovery.k8s.io/v1", "EndpointSlice", "endpointslices", "", EndpointTrees::slices);

  /** Those that {@code kubectl get all} lists, in its order. */
  public static final List<Resource> IN_ALL =
      List.of(POD, SERVICE, DAEMON_SET, DEPLOYMENT, REPLICA_SET);

  /** All of them. */
  public static final List<Resource> ALL =
      Stream.concat(
              IN_ALL.stream(),
              Stream.of(
                  NODE, NAMESPACE, CONFIG_MAP, ENDPOINTS, ENDPOINT_SLICE, NETWORK_POLICY, EVENT))
          .toList();

  /** Makes the objects of a kind. */
  @FunctionalInterface
  public interface Source {
    /** All objects as they are at {@code now}, by namespace and name. */
    Stream<ObjectNode> of(Cluster cluster, Instant now);
  }

  private static Resource cluster(String kind, String shortName, Source source, String field) {
    var plural = kind.toLowerCase(Locale.ROOT) + "s";
    var names =
        new ResourceKind(kind, plural, "", List.of(shortName), false, List.of(), Set.of(field));
    return new Resource(names, "v1", source);
  }

  private static Resource core(
      String kind, String plural, String shortName, Source source, String... fields) {
    var names =
        new ResourceKind(kind, plural, "", List.of(shortName), true, List.of(), Set.of(fields));
    return new Resource(names, "v1", source);
  }

  private static Resource of(
      String apiVersion, String kind, String plural, String shortName, Source source) {
    var group = apiVersion.substring(0, apiVersion.indexOf('/'));
    var shortNames = shortName.isEmpty() ? List.<String>of() : List.of(shortName);
    var names = new ResourceKind(kind, plural, group, shortNames, true, List.of(), Set.of());
    return new Resource(names, apiVersion, source);
  }

  /** The resource of a name as kubectl takes it: {@code pods}, {@code pod}, {@code po}, Pod. */
  public static Optional<Resource> named(String word) {
    return ALL.stream().filter(resource -> resource.kind.isNamed(word)).findFirst();
  }

  /** All objects of the kind, by namespace and name. */
  public Stream<ObjectNode> all(Cluster cluster, Instant now) {
    return source.of(cluster, now);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Resource resource && resource.kind.kind().equals(kind.kind());
  }

  @Override
  public int hashCode() {
    return kind.kind().hashCode();
  }
}
