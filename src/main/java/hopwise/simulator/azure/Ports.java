package hopwise.simulator.azure;

/**
 * Ports that a security rule is about. {@code toString} is what Azure prints.
 *
 * @param first 0 to 65535
 * @param last not below {@code first}
 */
public record Ports(int first, int last) {
  /** All ports. */
  public static final Ports ANY = new Ports(0, 65535);

  /** Refuses what is no range of ports. */
  public Ports {
    if (first < 0 || last > 65535 || first > last) {
      throw new IllegalArgumentException("no range of ports: " + first + "-" + last);
    }
  }

  /** One port. */
  public static Ports of(int port) {
    return new Ports(port, port);
  }

  /** Whether a port lies in it. */
  public boolean contains(int port) {
    return first <= port && port <= last;
  }

  @Override
  public String toString() {
    if (equals(ANY)) {
      return "*";
    }
    return first == last ? Integer.toString(first) : first + "-" + last;
  }
}
