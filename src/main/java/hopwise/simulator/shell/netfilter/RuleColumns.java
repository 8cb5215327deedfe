package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.netfilter.Match;
import hopwise.simulator.linux.netfilter.PortRange;
import hopwise.simulator.linux.netfilter.Rule;
import hopwise.simulator.linux.netfilter.Target;
import hopwise.simulator.net.Protocol;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The last column of {@code iptables -L}: matches and what the target adds, in words. */
final class RuleColumns {
  private final boolean numeric;
  private final StringBuilder text = new StringBuilder();

  private RuleColumns(boolean numeric) {
    this.numeric = numeric;
  }

  /** Each part with a blank before it. */
  static String of(Rule rule, boolean numeric) {
    var columns = new RuleColumns(numeric);
    var kind = rule.selector().protocol();
    var protocol = kind == null ? Protocol.ICMP : kind.protocol();
    rule.matches().forEach(match -> columns.match(match, protocol));
    columns.target(rule.target());
    return columns.text.toString();
  }

  /** The name in the first column, empty for a rule without a target. */
  static String target(Rule rule) {
    return switch (rule.target()) {
      case Target.None none -> "";
      case Target.Jump(var chain) -> chain;
      case Target.Accept accept -> "ACCEPT";
      case Target.Drop drop -> "DROP";
      case Target.Return back -> "RETURN";
      case Target.Trace trace -> "TRACE";
      case Target.Reject reject -> "REJECT";
      case Target.Log log -> "LOG";
      case Target.SetMark mark -> "MARK";
      case Target.Dnat dnat -> "DNAT";
      case Target.Snat snat -> "SNAT";
      case Target.Masquerade masquerade -> "MASQUERADE";
      case Target.Redirect redirect -> "REDIRECT";
      case Target.Ttl ttl -> "TTL";
    };
  }

  private void match(Match match, Protocol protocol) {
    switch (match) {
      case Match.Ports ports -> ports(ports);
      case Match.IcmpType icmp -> add(icmp(icmp));
      case Match.MultiPort multi -> add(multi(multi, protocol));
      case Match.MarkIs mark ->
          add("mark match " + not(mark.negated()) + Names.masked(mark.value(), mark.mask()));
      case Match.AddressTypes types -> {
        add("ADDRTYPE match");
        type("src-type ", types.source());
        type("dst-type ", types.destination());
      }
      case Match.State state ->
          add(
              not(state.negated())
                  + (state.shortForm() ? "state " : "ctstate ")
                  + Names.states(state));
      case Match.Random random ->
          add(
              "statistic mode random "
                  + not(random.negated())
                  + "probability "
                  + Names.probability(random));
      case Match.Comment(var comment) -> add("/* " + comment + " */");
    }
  }

  private void add(String words) {
    text.append(' ').append(words);
  }

  private static String not(boolean negated) {
    return negated ? "! " : "";
  }

  private void ports(Match.Ports ports) {
    add(ports.protocol().toString());
    port("spt", ports.source(), ports.protocol());
    port("dpt", ports.destination(), ports.protocol());
    if (ports.syn() != null) {
      add((ports.syn() ? "flags:" : "flags:!") + (numeric ? "0x17/0x02" : "FIN,SYN,RST,ACK/SYN"));
    }
  }

  private void port(String name, Match.@Nullable PortTest test, Protocol protocol) {
    if (test != null) {
      boolean one = test.ports().first() == test.ports().last();
      var not = test.negated() ? "!" : "";
      add(name + (one ? ":" : "s:") + not + range(test.ports(), protocol));
    }
  }

  private String range(PortRange ports, Protocol protocol) {
    return ports.first() == ports.last()
        ? port(ports.first(), protocol)
        : port(ports.first(), protocol) + ":" + port(ports.last(), protocol);
  }

  private String port(int port, Protocol protocol) {
    return numeric ? Integer.toString(port) : ServiceNames.name(port, protocol);
  }

  private String icmp(Match.IcmpType icmp) {
    var name = numeric ? null : IcmpMatch.name(icmp);
    if (name != null) {
      return "icmp " + (icmp.negated() ? "!" : "") + name;
    }
    var code = icmp.code() < 0 ? "" : " code " + icmp.code();
    var before = icmp.negated() ? "icmp !type " : numeric ? "icmptype " : "icmp type ";
    return before + icmp.type() + code;
  }

  private String multi(Match.MultiPort multi, Protocol protocol) {
    var ports =
        multi.ports().stream().map(one -> range(one, protocol)).collect(Collectors.joining(","));
    return "multiport " + Names.side(multi.side()) + (multi.negated() ? "  !" : " ") + ports;
  }

  private void type(String name, Match.AddressTypes.@Nullable TypeTest test) {
    if (test != null) {
      add(name + (test.negated() ? "!" : "") + Names.types(test));
    }
  }

  private void target(Target target) {
    switch (target) {
      case Target.Reject reject -> add("reject-with " + RejectTarget.word(reject));
      case Target.Log(var prefix) -> add(log(prefix));
      case Target.SetMark(var value, var mask) -> add("MARK " + mark(value, mask));
      case Target.Dnat(var range) -> add("to:" + Names.range(range));
      case Target.Snat(var range) -> add("to:" + Names.range(range));
      case Target.Masquerade(var ports) -> ports("masq ports: ", ports);
      case Target.Redirect(var ports) -> ports("redir ports ", ports);
      case Target.Ttl(var change, var value) -> add("TTL " + ttl(change) + value);
      case Target.None none -> {}
      case Target.Jump jump -> {}
      case Target.Accept accept -> {}
      case Target.Drop drop -> {}
      case Target.Return back -> {}
      case Target.Trace trace -> {}
    }
  }

  private String log(String prefix) {
    return (numeric ? "LOG flags 0 level 4" : "LOG level warn")
        + (prefix.isEmpty() ? "" : " prefix \"" + prefix + "\"");
  }

  private static String mark(int value, int mask) {
    if (value == 0) {
      return "and " + Names.hex(~mask);
    } else if (value == mask) {
      return "or " + Names.hex(value);
    } else if (mask == 0) {
      return "xor " + Names.hex(value);
    } else if (mask == -1) {
      return "set " + Names.hex(value);
    }
    return "xset " + Names.hex(value) + "/" + Names.hex(mask);
  }

  private void ports(String before, @Nullable PortRange ports) {
    if (ports != null) {
      add(before + Names.ports(ports));
    }
  }

  private static String ttl(Target.Ttl.Change change) {
    return switch (change) {
      case SET -> "set to ";
      case INCREASE -> "increment by ";
      case DECREASE -> "decrement by ";
    };
  }
}
