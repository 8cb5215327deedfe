package hopwise.simulator.shell.ip;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.change.NamespaceChange;
import hopwise.simulator.shell.Answer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** {@code ip netns}. */
final class NetnsCommand {
  private static final List<String> VERBS =
      List.of(
          "list",
          "show",
          "lst",
          "list-id",
          "help",
          "add",
          "set",
          "identify",
          "delete",
          "pids",
          "exec",
          "monitor",
          "attach");

  private NetnsCommand() {}

  static Answer run(Desk desk, Words words) throws Misuse {
    if (!words.hasNext()) {
      return show(desk);
    }
    var word = words.next();
    var verb = Words.expand(word, VERBS);
    return switch (verb) {
      case "list", "show", "lst" -> show(desk);
      case "add" -> add(desk, words);
      case "delete" -> delete(desk, words);
      case "exec" -> exec(desk, words);
      case "" ->
          throw new Misuse(255, "Command \"" + word + "\" is unknown, try \"ip netns help\".");
      default -> throw Misuse.notSimulated("ip netns", verb, "add, delete, exec, list");
    };
  }

  private static Answer show(Desk desk) {
    var text = new StringBuilder();
    desk.files().namespaces().entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, NamespaceId> entry) ->
                    desk.network().at(entry.getValue()).sequence())
                .reversed())
        .forEach(entry -> text.append(text(desk, entry.getKey(), entry.getValue())));
    return desk.prints(text.toString());
  }

  private static String text(Desk desk, String name, NamespaceId id) {
    var number = desk.namespace().numberOf(id);
    return name + (number.isPresent() ? " (id: " + number.getAsInt() + ")" : "") + "\n";
  }

  private static NamespaceId read(Desk desk, Words words) throws Misuse {
    if (!words.hasNext()) {
      throw new Misuse(1, "No netns name specified");
    }
    return new NamespaceId(desk.call().place().host(), words.next());
  }

  private static Answer add(Desk desk, Words words) throws Misuse {
    var id = read(desk, words);
    if (id.name().contains("/") || id.isRoot() || id.name().matches("\\.\\.?")) {
      throw new Misuse(255, "Invalid netns name \"" + id.name() + "\"");
    }
    if (desk.network().find(id).isPresent()) {
      throw new Misuse(1, "Cannot create namespace file " + file(id) + ": File exists");
    }
    return desk.done(NamespaceChange.add(desk.network(), id));
  }

  private static Answer delete(Desk desk, Words words) throws Misuse {
    var id = read(desk, words);
    if (id.isRoot() || desk.network().find(id).isEmpty()) {
      throw new Misuse(
          1, "Cannot remove namespace file " + file(id) + ": No such file or directory");
    }
    return desk.done(NamespaceChange.delete(desk.network(), id));
  }

  private static String file(NamespaceId id) {
    return "\"/run/netns/" + id.name() + "\"";
  }

  private static Answer exec(Desk desk, Words words) throws Misuse {
    var name = read(desk, words).name();
    if (!words.hasNext()) {
      throw new Misuse(1, "No command specified");
    }
    var id = IpProgram.existing(desk, name);
    var call = desk.call();
    return call.runner().run(call.world(), id, words.rest(), call.input());
  }
}
