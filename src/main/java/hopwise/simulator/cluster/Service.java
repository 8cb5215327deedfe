package hopwise.simulator.cluster;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A service of Kubernetes.
 *
 * @param annotations such as {@link #INTERNAL}
 * @param selector of its pods; empty where {@code backends} names them
 * @param clusterIp null where it is headless
 * @param healthCheckNodePort of a load balancer with the external policy Local, else 0
 * @param backends who answers where there is no selector, as for {@code kubernetes}
 * @param loadBalancerIp its address outside, null while there is none
 * @param problem of the event that tells why it has no address outside, null for none
 */
public record Service(
    ServiceId id,
    Type type,
    SortedMap<String, String> labels,
    SortedMap<String, String> annotations,
    SortedMap<String, String> selector,
    @Nullable Ipv4 clusterIp,
    List<ServicePort> ports,
    TrafficPolicy external,
    TrafficPolicy internal,
    int healthCheckNodePort,
    List<Cidr> sourceRanges,
    List<Endpoint> backends,
    @Nullable Ipv4 loadBalancerIp,
    @Nullable String problem,
    String uid,
    Instant created) {
  /** The annotation that asks for an internal load balancer when it is {@code true}. */
  public static final String INTERNAL = "service.beta.kubernetes.io/azure-load-balancer-internal";

  /** The annotation that names the subnet of an internal load balancer's address. */
  public static final String SUBNET = INTERNAL + "-subnet";

  /** The annotation that asks for one address. */
  public static final String FIXED_IP = "service.beta.kubernetes.io/azure-load-balancer-ipv4";

  /** Copies everything. */
  public Service {
    labels = copy(labels);
    annotations = copy(annotations);
    selector = copy(selector);
    ports = List.copyOf(ports);
    sourceRanges = List.copyOf(sourceRanges);
    backends = List.copyOf(backends);
  }

  private static SortedMap<String, String> copy(SortedMap<String, String> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }

  /** Where it is reachable. */
  public enum Type {
    CLUSTER_IP("ClusterIP"),
    NODE_PORT("NodePort"),
    LOAD_BALANCER("LoadBalancer");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /** Whose pods may answer: those of all nodes, or those of the node that got the packet. */
  public enum TrafficPolicy {
    CLUSTER("Cluster"),
    LOCAL("Local");

    private final String word;

    TrafficPolicy(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /** Whether its load balancer is an internal one. */
  public boolean isInternal() {
    return "true".equals(annotations.get(INTERNAL));
  }

  /** The name that Azure's objects for it have: {@code a} and 31 digits of the uid. */
  public String azureName() {
    return ("a" + uid.replace("-", "")).substring(0, 32);
  }

  /** The same with an address outside, or with the reason why there is none. */
  public Service outside(@Nullable Ipv4 ip, @Nullable String trouble) {
    return new Service(
        id,
        type,
        labels,
        annotations,
        selector,
        clusterIp,
        ports,
        external,
        internal,
        healthCheckNodePort,
        sourceRanges,
        backends,
        ip,
        trouble,
        uid,
        created);
  }
}
