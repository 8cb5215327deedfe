package hopwise.simulator.shell.ip;

import hopwise.simulator.linux.change.LinkRemoval;
import hopwise.simulator.shell.Answer;
import java.util.List;
import java.util.Locale;

/** {@code ip link}. */
final class LinkCommand {
  private static final List<String> VERBS =
      List.of(
          "add",
          "set",
          "change",
          "replace",
          "delete",
          "show",
          "lst",
          "list",
          "xstats",
          "afstats",
          "property",
          "help");

  private LinkCommand() {}

  static Answer run(Desk desk, Words words) throws Misuse {
    if (!words.hasNext()) {
      return show(desk, words);
    }
    var word = words.next();
    var verb = Words.expand(word, VERBS);
    return switch (verb) {
      case "add" -> LinkAdd.run(desk, words);
      case "set", "change" -> LinkSet.run(desk, words);
      case "delete" -> delete(desk, words);
      case "show", "lst", "list" -> show(desk, words);
      case "" ->
          throw new Misuse(255, "Command \"" + word + "\" is unknown, try \"ip link help\".");
      default -> throw Misuse.notSimulated("ip link", verb, "add, delete, set, show");
    };
  }

  private static Answer delete(Desk desk, Words words) throws Misuse {
    String device = null;
    while (words.hasNext()) {
      var word = words.next();
      if (word.equals("type")) {
        words.next();
        continue;
      }
      var name = word.equals("dev") ? words.next() : word;
      if (device != null) {
        throw Misuse.garbage("dev", name);
      }
      device = name;
    }
    if (device == null) {
      throw new Misuse(255, "Not enough information: \"dev\" argument is required.");
    }
    return desk.answer(LinkRemoval.delete(desk.network(), desk.ref(desk.device(device))));
  }

  private static Answer show(Desk desk, Words words) throws Misuse {
    var text = new StringBuilder();
    for (var link : LinkFilter.read(desk, words).of(desk.namespace().links().all())) {
      var look = new LinkText(desk, link);
      if (desk.brief()) {
        text.append(
            String.format(
                Locale.ROOT,
                "%-16s %-14s %s %s \n",
                look.name(),
                look.state(),
                link.mac(),
                look.flags()));
      } else {
        text.append(look.head("mode DEFAULT "))
            .append(desk.oneLine() ? "\\" : "\n")
            .append(look.hardware())
            .append('\n');
      }
    }
    return desk.prints(text.toString());
  }
}
