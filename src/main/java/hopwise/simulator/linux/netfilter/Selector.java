package hopwise.simulator.linux.netfilter;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import org.jspecify.annotations.Nullable;

/** The tests that every rule can hold: {@code -s -d -i -o -p}; null where it has none. */
public record Selector(
    @Nullable Range source,
    @Nullable Range destination,
    @Nullable Interface input,
    @Nullable Interface output,
    @Nullable Kind protocol) {
  /** Matches every packet. */
  public static final Selector ANY = new Selector(null, null, null, null, null);

  /** {@code [!] -s RANGE}. */
  public record Range(Cidr range, boolean negated) {
    boolean matches(Ipv4 address) {
      return range.contains(address) != negated;
    }
  }

  /**
   * {@code [!] -i NAME}.
   *
   * @param name a trailing {@code +} stands for any ending
   */
  public record Interface(String name, boolean negated) {
    boolean matches(String link) {
      boolean same =
          name.endsWith("+")
              ? link.startsWith(name.substring(0, name.length() - 1))
              : link.equals(name);
      return same != negated;
    }
  }

  /** {@code [!] -p PROTOCOL}. */
  public record Kind(Protocol protocol, boolean negated) {}

  /**
   * Whether a packet passes the tests.
   *
   * @param inputName name of the link it came in by, empty for a packet of our own
   * @param outputName name of the link it leaves by, empty where that is not known yet
   */
  public boolean matches(
      Ipv4 from, Ipv4 to, Protocol carried, String inputName, String outputName) {
    return (source == null || source.matches(from))
        && (destination == null || destination.matches(to))
        && (protocol == null || (protocol.protocol() == carried) != protocol.negated())
        && (input == null || input.matches(inputName))
        && (output == null || output.matches(outputName));
  }
}
