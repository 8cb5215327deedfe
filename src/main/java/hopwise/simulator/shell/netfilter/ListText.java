package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.Learned;
import hopwise.simulator.linux.netfilter.Chain;
import hopwise.simulator.linux.netfilter.Rule;
import hopwise.simulator.linux.netfilter.Selector;
import hopwise.simulator.linux.netfilter.Table;
import org.jspecify.annotations.Nullable;

/** The tables of {@code iptables -L}. */
final class ListText {
  private static final String UNITS = "KMGT";

  private final Command.Listing form;
  private final Counters counters;
  private final StringBuilder text = new StringBuilder();

  private ListText(Command.Listing form, Counters counters) {
    this.form = form;
    this.counters = counters;
  }

  /** A chain with its heading. */
  static String chain(Table table, Chain chain, Command.Listing form, Counters counters) {
    var list = new ListText(form, counters);
    list.heading(table, chain);
    for (int i = 0; i < chain.rules().size(); i++) {
      list.rule(i + 1, chain.rules().get(i));
    }
    return list.text.toString();
  }

  /** One rule alone. */
  static String rule(int number, Rule rule, Command.Listing form, Counters counters) {
    var list = new ListText(form, counters);
    list.rule(number, rule);
    return list.text.toString();
  }

  /** What {@code iptables -v} prints of a rule that it adds or takes away. */
  static String sentence(Rule rule) {
    var selector = rule.selector();
    var kind = selector.protocol();
    return "%s %s%s opt -- in %s out %s %s %s-> %s  %s\n"
        .formatted(
            RuleColumns.target(rule),
            kind != null && kind.negated() ? "!" : " ",
            kind == null ? "all" : kind.protocol(),
            link(selector.input(), "*"),
            link(selector.output(), "*"),
            inverted(selector.source()) + range(selector.source(), true),
            inverted(selector.destination()),
            range(selector.destination(), true),
            RuleColumns.of(rule, true));
  }

  private void heading(Table table, Chain chain) {
    text.append("Chain ").append(chain.name());
    if (chain.policy() == null) {
      text.append(" (").append(table.references(chain.name())).append(" references)\n");
    } else {
      text.append(" (policy ").append(chain.policy()).append(policyCounter(table, chain));
      text.append(")\n");
    }
    if (form.lineNumbers()) {
      text.append("num  ");
    }
    if (form.verbose()) {
      text.append(form.exact() ? "    pkts      bytes " : " pkts bytes ");
    }
    text.append("target     prot opt ");
    if (form.verbose()) {
      text.append("in     out     ");
    }
    text.append("source               destination         \n");
  }

  private String policyCounter(Table table, Chain chain) {
    if (!form.verbose()) {
      return "";
    }
    var counter = counters.of(table, chain);
    return " %s packets, %s bytes"
        .formatted(number(counter.packets()).strip(), number(counter.octets()).strip());
  }

  private void rule(int number, Rule rule) {
    var selector = rule.selector();
    var kind = selector.protocol();
    if (form.lineNumbers()) {
      text.append("%-4d ".formatted(number));
    }
    if (form.verbose()) {
      counter(counters.of(rule));
    }
    text.append("%-9s ".formatted(RuleColumns.target(rule)));
    text.append(kind != null && kind.negated() ? '!' : ' ');
    text.append("%-4s -- ".formatted(protocol(kind)));
    if (form.verbose()) {
      text.append(
          " %-6s %-6s "
              .formatted(link(selector.input(), anyLink()), link(selector.output(), anyLink())));
    }
    range(selector.source());
    range(selector.destination());
    text.append(RuleColumns.of(rule, form.numeric())).append('\n');
  }

  private String protocol(Selector.@Nullable Kind kind) {
    if (form.numeric() && !form.protocolNames()) {
      return Integer.toString(kind == null ? 0 : kind.protocol().number());
    }
    return kind == null ? "all" : kind.protocol().toString();
  }

  private void counter(Learned.Counter counter) {
    text.append(number(counter.packets())).append(number(counter.octets()));
  }

  /** A count in five columns and a blank; a large one in thousands, millions, … */
  private String number(long count) {
    if (form.exact()) {
      return "%8d ".formatted(count);
    }
    if (count <= 99_999) {
      return "%5d ".formatted(count);
    }
    int unit = 0;
    long shown = (count + 500) / 1000;
    while (shown > 9_999 && unit < UNITS.length() - 1) {
      shown = (shown + 500) / 1000;
      unit++;
    }
    return "%4d%c ".formatted(shown, UNITS.charAt(unit));
  }

  private String anyLink() {
    return form.numeric() ? "*" : "any";
  }

  private static String link(Selector.@Nullable Interface link, String any) {
    return link == null ? any : (link.negated() ? "!" : "") + link.name();
  }

  private void range(Selector.@Nullable Range range) {
    text.append(inverted(range)).append("%-19s ".formatted(range(range, form.numeric())));
  }

  private static String inverted(Selector.@Nullable Range range) {
    return range != null && range.negated() ? "!" : " ";
  }

  private static String range(Selector.@Nullable Range range, boolean numeric) {
    if (range == null) {
      return numeric ? "0.0.0.0/0" : "anywhere";
    }
    var cidr = range.range();
    var network = numeric ? cidr.network().toString() : HostNames.name(cidr.network());
    return cidr.length() == 32 ? network : network + "/" + cidr.length();
  }
}
