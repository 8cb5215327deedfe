package hopwise.simulator.linux;

/**
 * The sysctls of one link, and of {@code all} and {@code default} ({@code net.ipv4.conf.NAME.*}).
 *
 * @param rpFilter 0 none, 1 strict, 2 loose (RFC 3704); the greater of the link's and all's counts
 */
public record InterfaceConf(
    boolean forwarding,
    int rpFilter,
    boolean proxyArp,
    boolean proxyArpPvlan,
    boolean acceptLocal,
    boolean routeLocalnet,
    boolean sendRedirects) {
  /** What a fresh namespace has. */
  public static final InterfaceConf INITIAL =
      new InterfaceConf(false, 0, false, false, false, false, true);
}
