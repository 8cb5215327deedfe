package hopwise.simulator.linux.netfilter;

/** Ports from {@code first} to {@code last}, both counted, 0 to 65535. */
public record PortRange(int first, int last) {
  /** Whether {@code port} lies in it. */
  public boolean contains(int port) {
    return first <= port && port <= last;
  }

  @Override
  public String toString() {
    return first == last ? Integer.toString(first) : first + ":" + last;
  }
}
