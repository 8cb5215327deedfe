package hopwise.simulator.shell.ip;

import hopwise.simulator.linux.change.RuleChange;
import hopwise.simulator.linux.route.Route;
import hopwise.simulator.linux.route.RoutingRule;
import hopwise.simulator.linux.route.RoutingRule.Action;
import hopwise.simulator.linux.route.RoutingRule.MarkTest;
import hopwise.simulator.net.Cidr;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code ip rule add} and {@code delete} are asked for; null for anything. */
final class RuleRequest {
  private static final String SIMULATED = "from, fwmark, iif, not, oif, pref, table, to, TYPE";

  private static final Set<String> OTHERS =
      Set.of(
          "tos",
          "dsfield",
          "realms",
          "suppress_prefixlength",
          "sup_pl",
          "suppress_ifgroup",
          "sup_group",
          "l3mdev",
          "uidrange",
          "nat",
          "map-to",
          "ipproto",
          "sport",
          "dport",
          "protocol",
          "goto",
          "nop");

  private int preference = RuleChange.CHOOSE;
  private boolean negated;
  private @Nullable Cidr from;
  private @Nullable Cidr to;
  private @Nullable String input;
  private @Nullable String output;
  private @Nullable MarkTest mark;
  private @Nullable Action action;

  private RuleRequest() {}

  static RuleRequest read(Words words, String verb) throws Misuse {
    if (!words.hasNext()) {
      throw new Misuse(1, "\"ip rule " + verb + "\" requires arguments.");
    }
    var request = new RuleRequest();
    while (words.hasNext()) {
      request.take(words, words.next());
    }
    return request;
  }

  private void take(Words words, String word) throws Misuse {
    switch (key(word)) {
      case "not" -> negated = true;
      case "from" -> from = range(words.next());
      case "to" -> to = range(words.next());
      case "preference", "order", "priority" -> {
        var text = words.next();
        preference = Values.number(text, "preference value is invalid\n");
      }
      case "fwmark" -> mark = readMark(words.next());
      case "table", "lookup" -> {
        var text = words.next();
        action =
            new Action.Lookup(
                Values.table(text).orElseThrow(() -> Misuse.wrong(text, "invalid table ID\n")));
      }
      case "iif", "dev" -> input = words.next();
      case "oif" -> output = words.next();
      default -> readType(word.equals("type") ? words.next() : word);
    }
  }

  private static String key(String word) {
    var abbreviated =
        Words.expand(word, List.of("preference", "order", "priority", "table", "lookup"));
    return abbreviated.isEmpty() ? word : abbreviated;
  }

  private static @Nullable Cidr range(String text) throws Misuse {
    var range = Values.prefix(text).range();
    return range.length() == 0 ? null : range;
  }

  private static MarkTest readMark(String text) throws Misuse {
    int slash = text.indexOf('/');
    var value = Values.number(slash < 0 ? text : text.substring(0, slash));
    var mask = slash < 0 ? Values.number("0xffffffff") : Values.number(text.substring(slash + 1));
    if (value.isEmpty() || mask.isEmpty()) {
      throw Misuse.wrong(text, "fwmark value is invalid\n");
    }
    return new MarkTest((int) value.getAsLong(), (int) mask.getAsLong());
  }

  private void readType(String word) throws Misuse {
    if (OTHERS.contains(word)) {
      throw Misuse.notSimulated("ip rule", word, SIMULATED);
    }
    var type = RouteWords.typeOf(word);
    if (type.isEmpty()) {
      throw Misuse.wrong(word, "Failed to parse rule type");
    }
    switch (type.get()) {
      case BLACKHOLE, UNREACHABLE, PROHIBIT -> action = new Action.Refuse(type.get());
      case UNICAST -> {}
      case LOCAL, BROADCAST, THROW -> throw Misuse.notSimulated("ip rule", word, SIMULATED);
    }
  }

  /** The rule to add. */
  RoutingRule rule() {
    return new RoutingRule(
        preference,
        negated,
        from,
        to,
        input,
        output,
        mark,
        action == null ? new Action.Lookup(Route.MAIN) : action);
  }

  /** Whether {@code rule} is one to delete; the kernel does not look at {@code not}. */
  boolean matches(RoutingRule rule) {
    return (preference == RuleChange.CHOOSE || preference == rule.preference())
        && isAnyOr(from, rule.from())
        && isAnyOr(to, rule.to())
        && isAnyOr(input, rule.input())
        && isAnyOr(output, rule.output())
        && isAnyOr(mark, rule.mark())
        && isAnyOr(action, rule.action());
  }

  private static boolean isAnyOr(@Nullable Object wanted, @Nullable Object its) {
    return wanted == null || Objects.equals(wanted, its);
  }
}
