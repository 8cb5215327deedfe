package hopwise.simulator.shell.ip;

import hopwise.simulator.linux.change.RuleChange;
import hopwise.simulator.linux.route.RoutingRule;
import hopwise.simulator.shell.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code ip rule}. */
final class RuleCommand {
  private static final List<String> VERBS =
      List.of("list", "lst", "show", "save", "restore", "add", "delete", "flush", "help");

  private RuleCommand() {}

  static Answer run(Desk desk, Words words) throws Misuse {
    if (!words.hasNext()) {
      return show(desk, words);
    }
    var word = words.next();
    var verb = Words.expand(word, VERBS);
    return switch (verb) {
      case "list", "lst", "show" -> show(desk, words);
      case "add" -> {
        var request = RuleRequest.read(words, "add");
        yield desk.answer(RuleChange.add(desk.network(), desk.place(), request.rule()));
      }
      case "delete" -> {
        var request = RuleRequest.read(words, "del");
        yield desk.answer(RuleChange.delete(desk.network(), desk.place(), request::matches));
      }
      case "flush" -> flush(desk, words);
      case "" ->
          throw new Misuse(255, "Command \"" + word + "\" is unknown, try \"ip rule help\".");
      default -> throw Misuse.notSimulated("ip rule", verb, "add, delete, flush, show");
    };
  }

  private static Answer flush(Desk desk, Words words) throws Misuse {
    if (words.hasNext()) {
      throw Misuse.notSimulated("ip rule flush", words.peek(), "no options");
    }
    var namespace = desk.namespace();
    var kept = namespace.routing().rules().stream().filter(rule -> rule.preference() == 0).toList();
    return desk.done(desk.network().with(namespace.with(namespace.routing().withRules(kept))));
  }

  private static Answer show(Desk desk, Words words) throws Misuse {
    int table = 0;
    int preference = -1;
    while (words.hasNext()) {
      var word = words.next();
      switch (Words.expand(word, List.of("preference", "priority", "table", "lookup"))) {
        case "table", "lookup" -> {
          var text = words.next();
          table =
              Values.table(text)
                  .orElseThrow(() -> Misuse.wrong(text, "table id value is invalid\n"));
        }
        case "preference", "priority" -> {
          var text = words.next();
          preference = Values.number(text, "preference value is invalid\n");
        }
        default -> throw Misuse.notSimulated("ip rule show", word, "preference, table");
      }
    }
    var text = new StringBuilder();
    for (var rule : desk.namespace().routing().rules()) {
      boolean asked =
          (table == 0 || rule.action().equals(new RoutingRule.Action.Lookup(table)))
              && (preference < 0 || preference == rule.preference());
      text.append(asked ? text(desk, rule) : "");
    }
    return desk.prints(text.toString());
  }

  private static String text(Desk desk, RoutingRule rule) {
    var mark = rule.mark();
    return Integer.toUnsignedString(rule.preference())
        + ":\t"
        + (rule.negated() ? "not " : "")
        + "from "
        + (rule.from() == null ? "all" : RouteText.destination(rule.from()))
        + (rule.to() == null ? "" : " to " + RouteText.destination(rule.to()))
        + (mark == null ? "" : " fwmark " + text(mark))
        + device(desk, " iif ", rule.input())
        + device(desk, " oif ", rule.output())
        + switch (rule.action()) {
          case RoutingRule.Action.Lookup(int table) -> " lookup " + Values.tableName(table);
          case RoutingRule.Action.Refuse(var type) -> " " + type;
        }
        + "\n";
  }

  private static String text(RoutingRule.MarkTest mark) {
    var value = "0x" + Integer.toHexString(mark.value());
    return mark.mask() == -1 ? value : value + "/0x" + Integer.toHexString(mark.mask());
  }

  private static String device(Desk desk, String key, @Nullable String name) {
    if (name == null) {
      return "";
    }
    boolean isThere = desk.namespace().links().named(name).isPresent();
    return key + name + (isThere ? "" : " [detached]");
  }
}
