package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.netfilter.Match;
import hopwise.simulator.linux.netfilter.PortRange;
import hopwise.simulator.linux.netfilter.Selector;
import hopwise.simulator.net.Protocol;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code -m multiport}. */
final class MultiPortMatch extends Extension<Match> {
  private static final int MOST = 15;

  private @Nullable Match match;

  MultiPortMatch() {
    super(
        "multiport",
        Option.negatable("source-ports"),
        Option.negatable("sports", "source-ports"),
        Option.negatable("destination-ports"),
        Option.negatable("dports", "destination-ports"),
        Option.negatable("ports"));
  }

  @Override
  void read(String option, String value, boolean negated, Selector.@Nullable Kind kind) {
    if (kind == null) {
      refuse("multiport needs `-p tcp', `-p udp', `-p udplite', `-p sctp' or `-p dccp'");
    } else if (kind.negated() || kind.protocol() == Protocol.ICMP) {
      refuse("multiport only works with TCP, UDP, UDPLITE, SCTP and DCCP");
    }
    match = new Match.MultiPort(side(option), ranges(value), negated);
  }

  private static Match.MultiPort.Side side(String option) {
    return option.startsWith("s")
        ? Match.MultiPort.Side.SOURCE
        : option.startsWith("d") ? Match.MultiPort.Side.DESTINATION : Match.MultiPort.Side.EITHER;
  }

  private List<PortRange> ranges(String value) {
    var ranges = new ArrayList<PortRange>();
    int slots = 0;
    for (var part : value.split(",", -1)) {
      int colon = part.indexOf(':');
      int first = port(colon < 0 ? part : part.substring(0, colon));
      int last = colon < 0 ? first : port(part.substring(colon + 1));
      slots += colon < 0 ? 1 : 2;
      if (colon >= 0 && first >= last) {
        refuse("invalid portrange specified");
      }
      ranges.add(new PortRange(first, last));
    }
    if (slots > MOST) {
      refuse("too many ports specified");
    }
    return ranges;
  }

  private int port(String text) {
    var port = ServiceNames.port(text);
    if (port.isEmpty()) {
      refuse("invalid port/service `" + text + "' specified");
    }
    return port.orElse(0);
  }

  @Override
  @Nullable Match finish(Selector.@Nullable Kind kind) {
    onlyOne();
    if (match == null) {
      refuse("multiport expection an option");
    }
    return match;
  }
}
