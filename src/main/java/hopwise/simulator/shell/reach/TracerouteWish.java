package hopwise.simulator.shell.reach;

/**
 * What {@code traceroute} is asked for.
 *
 * @param port the first of UDP, the one of TCP, the first sequence number of ICMP
 */
record TracerouteWish(int first, int most, int queries, int port) {
  private static final int MOST_HOPS = 255;
  private static final int MOST_QUERIES = 10;

  static TracerouteWish of(Options options, int port) {
    return new TracerouteWish(
        number(options, 'f', 1),
        number(options, 'm', 30),
        number(options, 'q', 3),
        number(options, 'p', 0) == 0 ? port : number(options, 'p', 0) & 0xffff);
  }

  private static int number(Options options, char letter, int otherwise) {
    return Integer.parseInt(options.values().getOrDefault(letter, Integer.toString(otherwise)));
  }

  /** What is wrong with it, in the tool's words; empty for nothing. */
  String problem() {
    if (first == 0 || first > most) {
      return "first hop out of range";
    }
    if (most > MOST_HOPS) {
      return "max hops cannot be more than " + MOST_HOPS;
    }
    boolean fits = queries >= 1 && queries <= MOST_QUERIES;
    return fits ? "" : "no more than " + MOST_QUERIES + " probes per hop";
  }
}
