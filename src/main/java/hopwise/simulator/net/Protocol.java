package hopwise.simulator.net;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The protocols above IPv4 that the simulator knows. */
public enum Protocol {
  ICMP(1),
  TCP(6),
  UDP(17);

  private final int number;

  Protocol(int number) {
    this.number = number;
  }

  /** The number in the IPv4 header. */
  public int number() {
    return number;
  }

  /** The protocol of a lower-case name ({@code tcp}) or a number ({@code 6}). */
  public static Optional<Protocol> parse(String text) {
    return Arrays.stream(values())
        .filter(protocol ->
            protocol.toString().equals(text.toLowerCase(Locale.ROOT))
                || Integer.toString(protocol.number).equals(text))
        .findFirst();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
