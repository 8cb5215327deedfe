package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.netfilter.PortRange;
import hopwise.simulator.linux.netfilter.Selector;
import hopwise.simulator.linux.netfilter.Target.NatRange;
import hopwise.simulator.linux.netfilter.Target;
import hopwise.simulator.net.Ipv4;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code -j DNAT}, {@code SNAT}, {@code MASQUERADE} and {@code REDIRECT}. */
final class NatTarget extends Extension<Target> {
  private static final NatRange ANYWHERE = new NatRange(null, null, null);

  private final boolean withAddress;
  private final Function<NatRange, Target> become;
  private NatRange range = ANYWHERE;

  private NatTarget(
      String name, String option, boolean withAddress, Function<NatRange, Target> become) {
    super(
        name,
        Option.of(option),
        Option.flag("random"),
        Option.flag("random-fully"),
        Option.flag("persistent"));
    this.withAddress = withAddress;
    this.become = become;
  }

  static NatTarget dnat() {
    return new NatTarget("DNAT", "to-destination", true, Target.Dnat::new);
  }

  static NatTarget snat() {
    return new NatTarget("SNAT", "to-source", true, Target.Snat::new);
  }

  static NatTarget masquerade() {
    return new NatTarget(
        "MASQUERADE", "to-ports", false, range -> new Target.Masquerade(range.ports()));
  }

  static NatTarget redirect() {
    return new NatTarget(
        "REDIRECT", "to-ports", false, range -> new Target.Redirect(range.ports()));
  }

  @Override
  void read(String option, String value, boolean negated, Selector.@Nullable Kind kind) {
    if (!option.startsWith("to-")) {
      refuse(
          Refusal.notSimulated("option --" + option, Set.of("--" + options().getFirst().name())));
    } else if (withAddress) {
      range = addresses(value, kind);
    } else {
      range = new NatRange(null, null, ports(value, kind));
    }
  }

  private NatRange addresses(String value, Selector.@Nullable Kind kind) {
    int colon = value.indexOf(':');
    var ports = colon < 0 ? null : ports(value.substring(colon + 1), kind);
    var hosts = colon < 0 ? value : value.substring(0, colon);
    if (colon == 0) {
      return new NatRange(null, null, ports);
    }
    int dash = hosts.indexOf('-');
    var first = address(dash < 0 ? hosts : hosts.substring(0, dash));
    return new NatRange(first, dash < 0 ? first : address(hosts.substring(dash + 1)), ports);
  }

  private @Nullable Ipv4 address(String text) {
    var address = Ipv4.parse(text);
    if (address.isEmpty()) {
      refuse("Bad IP address \"" + text + "\"");
    }
    return address.orElse(null);
  }

  private @Nullable PortRange ports(String text, Selector.@Nullable Kind kind) {
    if (kind == null) {
      refuse("Need TCP, UDP, SCTP or DCCP with port specification");
      return null;
    }
    int dash = text.indexOf('-');
    if (text.contains(":")) {
      refuse("Invalid port:port syntax - use dash");
    }
    if (text.contains("/")) {
      refuse(Refusal.notSimulated("a shifted port range", Set.of("PORT", "PORT-PORT")));
    }
    int first = port(dash < 0 ? text : text.substring(0, dash));
    int last = dash < 0 ? first : port(text.substring(dash + 1));
    if (last < first) {
      refuse("Port range `" + text.substring(dash + 1) + "' funky");
    }
    return new PortRange(first, last);
  }

  private int port(String text) {
    var port = ServiceNames.port(text);
    if (port.isEmpty()) {
      refuse("Port `" + text + "' not valid");
    }
    return port.orElse(0);
  }

  @Override
  Target finish(Selector.@Nullable Kind kind) {
    if (withAddress) {
      required(options().getFirst().name());
    }
    return become.apply(range);
  }
}
