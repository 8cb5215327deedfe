package hopwise.simulator.linux;

/**
 * The sysctls of a namespace that are not one link's.
 *
 * @param ipForward {@code net.ipv4.ip_forward}; writing it writes every link's forwarding
 * @param bridgeCallsIptables {@code net.bridge.bridge-nf-call-iptables}
 * @param defaultTtl {@code net.ipv4.ip_default_ttl}
 * @param all {@code net.ipv4.conf.all.*}
 * @param fresh {@code net.ipv4.conf.default.*}: what a new link starts with
 */
public record Sysctls(
    boolean ipForward,
    boolean bridgeCallsIptables,
    int defaultTtl,
    InterfaceConf all,
    InterfaceConf fresh) {
  /** What a fresh namespace has. */
  public static final Sysctls INITIAL =
      new Sysctls(false, true, 64, InterfaceConf.INITIAL, InterfaceConf.INITIAL);
}
