package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.netfilter.Match;
import hopwise.simulator.linux.netfilter.PortRange;
import hopwise.simulator.linux.netfilter.Rule;
import hopwise.simulator.linux.netfilter.Selector;
import hopwise.simulator.linux.netfilter.Target;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A rule as {@code iptables -S} and {@code iptables-save} write it. */
final class RuleWords {
  private final StringBuilder words = new StringBuilder();

  private RuleWords() {}

  /** The selector's tests, each with a blank before it. */
  static String selector(Selector selector) {
    var text = new RuleWords();
    text.range("-s", selector.source());
    text.range("-d", selector.destination());
    text.link("-i", selector.input());
    text.link("-o", selector.output());
    var kind = selector.protocol();
    if (kind != null) {
      text.option(kind.negated(), "-p", kind.protocol().toString());
    }
    return text.words.toString();
  }

  /** The matches, each with a blank before it. */
  static String matches(Rule rule) {
    var text = new RuleWords();
    rule.matches().forEach(text::match);
    return text.words.toString();
  }

  /** {@code -j} and the target, with a blank before it. */
  static String target(Rule rule) {
    var text = new RuleWords();
    text.target(rule.target());
    return text.words.toString();
  }

  private void range(String option, Selector.@Nullable Range range) {
    if (range != null) {
      option(range.negated(), option, range.range().toString());
    }
  }

  private void link(String option, Selector.@Nullable Interface link) {
    if (link != null) {
      option(link.negated(), option, link.name());
    }
  }

  private void option(boolean negated, String option, String value) {
    words.append(negated ? " ! " : " ").append(option).append(' ').append(value);
  }

  private void match(Match match) {
    switch (match) {
      case Match.Ports ports -> ports(ports);
      case Match.IcmpType icmp -> {
        words.append(" -m icmp");
        option(icmp.negated(), "--icmp-type", icmpType(icmp));
      }
      case Match.MultiPort multi -> {
        words.append(" -m multiport");
        option(multi.negated(), "--" + Names.side(multi.side()), ranges(multi.ports()));
      }
      case Match.MarkIs mark -> {
        words.append(" -m mark");
        option(mark.negated(), "--mark", Names.masked(mark.value(), mark.mask()));
      }
      case Match.AddressTypes types -> {
        words.append(" -m addrtype");
        type("--src-type", types.source());
        type("--dst-type", types.destination());
      }
      case Match.State state -> {
        words.append(state.shortForm() ? " -m state" : " -m conntrack");
        var option = state.shortForm() ? "--state" : "--ctstate";
        option(state.negated(), option, Names.states(state));
      }
      case Match.Random random -> {
        words.append(" -m statistic --mode random");
        option(random.negated(), "--probability", Names.probability(random));
      }
      case Match.Comment(var text) ->
          words.append(" -m comment --comment ").append(Names.quoted(text));
    }
  }

  private void ports(Match.Ports ports) {
    words.append(" -m ").append(ports.protocol());
    port("--sport", ports.source());
    port("--dport", ports.destination());
    if (ports.syn() != null) {
      option(!ports.syn(), "--tcp-flags", "FIN,SYN,RST,ACK SYN");
    }
  }

  private void port(String option, Match.@Nullable PortTest test) {
    if (test != null) {
      option(test.negated(), option, test.ports().toString());
    }
  }

  private static String icmpType(Match.IcmpType icmp) {
    if (icmp.type() == Match.IcmpType.ANY) {
      return "any";
    }
    return icmp.type() + (icmp.code() < 0 ? "" : "/" + icmp.code());
  }

  private static String ranges(List<PortRange> ports) {
    return ports.stream().map(PortRange::toString).collect(Collectors.joining(","));
  }

  private void type(String option, Match.AddressTypes.@Nullable TypeTest test) {
    if (test != null) {
      option(test.negated(), option, Names.types(test));
    }
  }

  private void target(Target target) {
    switch (target) {
      case Target.None none -> {}
      case Target.Jump(var chain) -> jump(chain);
      case Target.Accept accept -> jump("ACCEPT");
      case Target.Drop drop -> jump("DROP");
      case Target.Return back -> jump("RETURN");
      case Target.Trace trace -> jump("TRACE");
      case Target.Reject reject -> jump("REJECT --reject-with " + RejectTarget.word(reject));
      case Target.Log(var prefix) ->
          jump("LOG" + (prefix.isEmpty() ? "" : " --log-prefix " + Names.quoted(prefix)));
      case Target.SetMark(var value, var mask) ->
          jump("MARK --set-xmark " + Names.hex(value) + "/" + Names.hex(mask));
      case Target.Dnat(var range) -> jump("DNAT --to-destination " + Names.range(range));
      case Target.Snat(var range) -> jump("SNAT --to-source " + Names.range(range));
      case Target.Masquerade(var ports) -> jump("MASQUERADE" + toPorts(ports));
      case Target.Redirect(var ports) -> jump("REDIRECT" + toPorts(ports));
      case Target.Ttl(var change, var value) -> {
        var option = change.name().toLowerCase(Locale.ROOT).substring(0, 3);
        jump("TTL --ttl-" + option + " " + value);
      }
    }
  }

  private void jump(String text) {
    words.append(" -j ").append(text);
  }

  private static String toPorts(@Nullable PortRange ports) {
    return ports == null ? "" : " --to-ports " + Names.ports(ports);
  }
}
