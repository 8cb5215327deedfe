package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.netfilter.Match;
import hopwise.simulator.linux.netfilter.PortRange;
import hopwise.simulator.linux.netfilter.Selector;
import hopwise.simulator.net.Protocol;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code -m tcp} and {@code -m udp}. */
final class PortsMatch extends Extension<Match> {
  private static final PortRange ALL = new PortRange(0, 65535);

  private static final Set<String> SYN_EXAMINED = Set.of("FIN", "SYN", "RST", "ACK");

  private static final Set<String> SIMULATED =
      Set.of("--sport", "--dport", "--syn", "--tcp-flags FIN,SYN,RST,ACK SYN");

  private static final Set<String> FLAGS =
      Set.of("FIN", "SYN", "RST", "PSH", "ACK", "URG", "ALL", "NONE");

  private final Protocol protocol;
  private Match.@Nullable PortTest source;
  private Match.@Nullable PortTest destination;
  private @Nullable Boolean syn;

  private PortsMatch(Protocol protocol, Option... options) {
    super(protocol.toString(), options);
    this.protocol = protocol;
  }

  static PortsMatch tcp() {
    return new PortsMatch(
        Protocol.TCP,
        Option.negatable("source-port"),
        Option.negatable("sport", "source-port"),
        Option.negatable("destination-port"),
        Option.negatable("dport", "destination-port"),
        Option.negatableFlag("syn"),
        Option.negatable("tcp-flags"),
        Option.negatable("tcp-option"));
  }

  static PortsMatch udp() {
    return new PortsMatch(
        Protocol.UDP,
        Option.negatable("source-port"),
        Option.negatable("sport", "source-port"),
        Option.negatable("destination-port"),
        Option.negatable("dport", "destination-port"));
  }

  @Override
  boolean repeats() {
    return protocol == Protocol.TCP;
  }

  @Override
  void read(String option, String value, boolean negated, Selector.@Nullable Kind kind) {
    switch (option) {
      case "source-port" -> source = test("source", source, value, negated);
      case "destination-port" -> destination = test("destination", destination, value, negated);
      case "syn" -> syn(!negated);
      case "tcp-flags" -> flags(value, negated);
      default -> refuse(Refusal.notSimulated("option --" + option, SIMULATED));
    }
  }

  /** All but the first ports are the others: the real tool turns that test round. */
  private Match.PortTest test(
      String side, Match.@Nullable PortTest before, String value, boolean negated) {
    if (before != null) {
      refuse("Only one `--" + side + "-port' allowed");
    }
    var range = range(value);
    return negated && range.first() == 0 && range.last() > 0 && range.last() < ALL.last()
        ? new Match.PortTest(new PortRange(range.last() + 1, ALL.last()), false)
        : new Match.PortTest(range, negated);
  }

  private PortRange range(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      int port = port(text);
      return new PortRange(port, port);
    }
    int first = colon == 0 ? 0 : port(text.substring(0, colon));
    int last = colon == text.length() - 1 ? 65535 : port(text.substring(colon + 1));
    if (first > last) {
      refuse("invalid portrange (min > max)");
    }
    return new PortRange(first, last);
  }

  private int port(String text) {
    var port = ServiceNames.port(text);
    if (port.isEmpty()) {
      refuse("invalid port/service `" + text + "' specified");
    }
    return port.orElse(0);
  }

  private void syn(boolean wanted) {
    if (syn != null) {
      refuse("Only one of `--syn' or `--tcp-flags'  allowed");
    }
    syn = wanted;
  }

  private void flags(String value, boolean negated) {
    int blank = value.indexOf(' ');
    for (var flag : value.replace(' ', ',').split(",", -1)) {
      if (!FLAGS.contains(flag)) {
        refuse("Unknown TCP flag `" + flag + "'");
      }
    }
    var examined = new HashSet<>(Arrays.asList(value.substring(0, blank).split(",", -1)));
    if (examined.equals(SYN_EXAMINED) && value.substring(blank + 1).equals("SYN")) {
      syn(!negated);
    } else {
      refuse(Refusal.notSimulated("another --tcp-flags", SIMULATED));
    }
  }

  @Override
  @Nullable Match finish(Selector.@Nullable Kind kind) {
    boolean empty = source == null && destination == null && syn == null;
    if (!empty && (kind == null || kind.protocol() != protocol)) {
      var name = protocol.toString().toUpperCase(Locale.ROOT);
      refuse(name + " match requires '-p " + protocol + "'");
    }
    return matchesNothingLess(source) && matchesNothingLess(destination) && syn == null
        ? vanishing()
        : new Match.Ports(protocol, kept(source), kept(destination), syn);
  }

  /** Whether the test is none, or of all ports: the real tool makes no rule of either. */
  private static boolean matchesNothingLess(Match.@Nullable PortTest test) {
    return test == null || test.ports().equals(ALL);
  }

  private static Match.@Nullable PortTest kept(Match.@Nullable PortTest test) {
    return matchesNothingLess(test) ? null : test;
  }

  /** {@code ! --dport 0:65535} leaves no match at all, {@code --dport 0:65535} an empty one. */
  private @Nullable Match vanishing() {
    boolean negated =
        (source != null && source.negated()) || (destination != null && destination.negated());
    return negated ? null : new Match.Ports(protocol, null, null, null);
  }
}
