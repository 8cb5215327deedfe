package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.netfilter.Match;
import hopwise.simulator.linux.netfilter.Target;
import hopwise.simulator.net.Protocol;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The matches and targets by name: those that are simulated, and those that only real tools have.
 */
final class Extensions {
  private static final Map<String, Supplier<Extension<Match>>> MATCHES =
      Map.ofEntries(
          Map.entry("tcp", PortsMatch::tcp),
          Map.entry("udp", PortsMatch::udp),
          Map.entry("icmp", IcmpMatch::new),
          Map.entry("multiport", MultiPortMatch::new),
          Map.entry("mark", MarkMatch::new),
          Map.entry("addrtype", AddressTypeMatch::new),
          Map.entry("conntrack", StateMatch::conntrack),
          Map.entry("state", StateMatch::state),
          Map.entry("statistic", RandomMatch::new),
          Map.entry("comment", CommentMatch::new));

  private static final Map<String, Supplier<Extension<Target>>> TARGETS =
      Map.ofEntries(
          Map.entry("ACCEPT", () -> new PlainTarget("ACCEPT", new Target.Accept())),
          Map.entry("DROP", () -> new PlainTarget("DROP", new Target.Drop())),
          Map.entry("RETURN", () -> new PlainTarget("RETURN", new Target.Return())),
          Map.entry("TRACE", () -> new PlainTarget("TRACE", new Target.Trace())),
          Map.entry("REJECT", RejectTarget::new),
          Map.entry("LOG", LogTarget::new),
          Map.entry("MARK", MarkTarget::new),
          Map.entry("TTL", TtlTarget::new),
          Map.entry("DNAT", NatTarget::dnat),
          Map.entry("SNAT", NatTarget::snat),
          Map.entry("MASQUERADE", NatTarget::masquerade),
          Map.entry("REDIRECT", NatTarget::redirect));

  private static final Set<String> OTHER_MATCHES =
      Set.of(
          ("ah bpf cgroup cluster connbytes connlabel connlimit connmark cpu dccp devgroup dscp ecn"
                  + " esp hashlimit helper ipcomp iprange ipvs length limit mac nfacct osf owner"
                  + " physdev pkttype policy quota rateest realm recent rpfilter sctp set socket"
                  + " string tcpmss time tos ttl u32")
              .split(" "));

  private static final Set<String> OTHER_TARGETS =
      Set.of(
          ("AUDIT CHECKSUM CLASSIFY CLUSTERIP CONNMARK CONNSECMARK CT DSCP ECN HMARK IDLETIMER LED"
                  + " NETMAP NFLOG NFQUEUE NOTRACK QUEUE RATEEST SECMARK SET SYNPROXY TCPMSS"
                  + " TCPOPTSTRIP TEE TOS TPROXY ULOG")
              .split(" "));

  private Extensions() {}

  static Optional<Extension<Match>> match(String name) {
    return Optional.ofNullable(MATCHES.get(name)).map(Supplier::get);
  }

  /** The match that a protocol brings with it: {@code --dport} needs no {@code -m tcp}. */
  static Extension<Match> match(Protocol protocol) {
    return switch (protocol) {
      case TCP -> PortsMatch.tcp();
      case UDP -> PortsMatch.udp();
      case ICMP -> new IcmpMatch();
    };
  }

  static Optional<Extension<Target>> target(String name) {
    return Optional.ofNullable(TARGETS.get(name)).map(Supplier::get);
  }

  /** Whether a chain may not have this name. */
  static boolean isTarget(String name) {
    return name.isEmpty() || TARGETS.containsKey(name) || OTHER_TARGETS.contains(name);
  }

  static Refusal noMatch(String name) {
    return OTHER_MATCHES.contains(name)
        ? Refusal.notSimulated("match " + name, MATCHES.keySet())
        : Refusal.usage("Couldn't load match `" + name + "':No such file or directory\n");
  }

  /** Why the real tool's target cannot be used; empty for a name that can be a chain's. */
  static Optional<Refusal> noTarget(String name) {
    return OTHER_TARGETS.contains(name)
        ? Optional.of(Refusal.notSimulated("target " + name, TARGETS.keySet()))
        : Optional.empty();
  }
}
