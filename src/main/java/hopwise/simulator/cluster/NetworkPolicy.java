package hopwise.simulator.cluster;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Protocol;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A policy for pods; only a cluster with a policy engine enforces it.
 *
 * @param pods labels of the pods that it is about; empty for all of its namespace
 * @param ingress what may come in, null where it says nothing about that
 * @param egress what may go out, null where it says nothing about that
 */
public record NetworkPolicy(
    ServiceId id,
    SortedMap<String, String> pods,
    @Nullable List<Rule> ingress,
    @Nullable List<Rule> egress,
    Instant created) {
  /** Copies everything. */
  public NetworkPolicy {
    pods = Collections.unmodifiableSortedMap(new TreeMap<>(pods));
    ingress = ingress == null ? null : List.copyOf(ingress);
    egress = egress == null ? null : List.copyOf(egress);
  }

  /** Allows ports with peers: all ports where it names none, and everybody where it names none. */
  public record Rule(List<Peer> peers, List<Port> ports) {
    /** Copies the lists. */
    public Rule {
      peers = List.copyOf(peers);
      ports = List.copyOf(ports);
    }
  }

  /**
   * A port of a rule.
   *
   * @param number 0 for all
   */
  public record Port(Protocol protocol, int number) {}

  /** Whom a rule is about. */
  public sealed interface Peer {
    /**
     * Pods.
     *
     * @param namespaces labels of their namespaces; null for the policy's own
     */
    record Pods(@Nullable SortedMap<String, String> namespaces, SortedMap<String, String> labels)
        implements Peer {}

    /** Addresses. */
    record Block(Cidr range, List<Cidr> except) implements Peer {
      /** Copies the exceptions. */
      public Block {
        except = List.copyOf(except);
      }
    }
  }
}
