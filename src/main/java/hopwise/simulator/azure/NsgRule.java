package hopwise.simulator.azure;

import hopwise.simulator.net.Protocol;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A security rule.
 *
 * @param priority the lowest is tried first; 100 to 4096, and 65000 to 65500 for the default rules
 * @param protocol null for any
 */
public record NsgRule(
    String name,
    int priority,
    Direction direction,
    Access access,
    @Nullable Protocol protocol,
    List<AddressPrefix> sources,
    List<Ports> sourcePorts,
    List<AddressPrefix> destinations,
    List<Ports> destinationPorts) {
  /** Copies the lists. */
  public NsgRule {
    sources = List.copyOf(sources);
    sourcePorts = List.copyOf(sourcePorts);
    destinations = List.copyOf(destinations);
    destinationPorts = List.copyOf(destinationPorts);
  }

  /** A rule about all ports of all senders, from one prefix to another. */
  public static NsgRule of(
      String name,
      int priority,
      Direction direction,
      Access access,
      @Nullable Protocol protocol,
      AddressPrefix source,
      AddressPrefix destination,
      Ports destinationPorts) {
    return new NsgRule(
        name,
        priority,
        direction,
        access,
        protocol,
        List.of(source),
        List.of(Ports.ANY),
        List.of(destination),
        List.of(destinationPorts));
  }

  /** Which way a rule looks, from the virtual machine. */
  public enum Direction {
    INBOUND("Inbound"),
    OUTBOUND("Outbound");

    private final String word;

    Direction(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /** What becomes of a packet that a rule matches. */
  public enum Access {
    ALLOW("Allow"),
    DENY("Deny");

    private final String word;

    Access(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }
}
