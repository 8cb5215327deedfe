package hopwise.simulator.shell.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@code ip} is asked for. Objects and verbs may be abbreviated, and what belongs to a key
 * word may stand in any order. Of {@code ip link add} only abbreviations are undone.
 */
final class IpMeaning {
  private static final List<String> OBJECTS =
      List.of("address", "route", "rule", "neighbour", "link", "netns");

  private static final Map<String, List<String>> VERBS =
      Map.of(
          "address", List.of("add", "change", "replace", "delete", "show", "list", "flush"),
          "link", List.of("add", "delete", "set", "show", "list"),
          "route",
              List.of(
                  "add", "append", "change", "delete", "flush", "get", "list", "replace", "show"),
          "rule", List.of("add", "delete", "flush", "list", "show"),
          "neighbour", List.of("add", "change", "replace", "delete", "flush", "show", "list"),
          "netns", List.of("add", "delete", "exec", "identify", "list", "show"));

  private static final Set<String> KEYS =
      Set.of(
          ("via src metric table proto scope dev from iif oif fwmark lookup priority nud lladdr"
                  + " broadcast label mtu master type name netns hairpin")
              .split(" "));

  private static final Map<String, String> OTHERWISE =
      Map.of(
          "protocol", "proto",
          "preference", "priority",
          "pref", "priority",
          "prio", "priority",
          "brd", "broadcast",
          "oif", "dev");

  private IpMeaning() {}

  static String of(List<String> words) {
    var options = new ArrayList<String>();
    var namespace = "";
    int at = 0;
    while (at < words.size() && words.get(at).startsWith("-")) {
      var word = words.get(at++);
      if ((word.equals("-n") || word.equals("-netns")) && at < words.size()) {
        namespace = words.get(at++);
      } else {
        options.add(flag(word));
      }
    }
    var rest = words.subList(at, words.size());
    var own =
        options.isEmpty() ? "ip " : "ip " + Words.shown(options.stream().sorted().toList()) + " ";
    return (namespace.isEmpty() ? "" : "in {" + namespace + "} ")
        + (isExec(rest)
            ? "in {" + rest.get(2) + "} " + ProgramMeaning.of(rest.subList(3, rest.size()))
            : own + command(rest));
  }

  private static boolean isExec(List<String> words) {
    return words.size() > 3
        && expand(words.getFirst(), OBJECTS).equals("netns")
        && expand(words.get(1), VERBS.getOrDefault("netns", List.of())).equals("exec");
  }

  private static String flag(String word) {
    return word.startsWith("-br") ? "-brief" : word.startsWith("-o") ? "-oneline" : word;
  }

  private static String command(List<String> words) {
    var object = words.isEmpty() ? "" : expand(words.getFirst(), OBJECTS);
    if (object.isEmpty()) {
      return Words.shown(words);
    }
    var typed = words.size() > 1 ? expand(words.get(1), VERBS.getOrDefault(object, List.of())) : "";
    var verb = typed.isEmpty() || typed.equals("list") ? "show" : typed;
    var rest = words.subList(typed.isEmpty() ? 1 : 2, words.size());
    return object + " " + verb + " " + arguments(object, verb, rest);
  }

  private static String expand(String word, List<String> names) {
    return names.stream()
        .filter(name -> !word.isEmpty() && name.startsWith(word))
        .findFirst()
        .orElse("");
  }

  private static String arguments(String object, String verb, List<String> words) {
    if (object.equals("link") && verb.equals("add")) {
      var plain = words.stream().filter(word -> !Set.of("name", "dev").contains(word)).toList();
      return Words.shown(plain);
    }
    boolean namesLink = object.equals("link") || (object.equals("address") && verb.equals("show"));
    var operands = new ArrayList<String>();
    var options = new ArrayList<List<String>>();
    for (int i = 0; i < words.size(); i++) {
      var word = OTHERWISE.getOrDefault(words.get(i), words.get(i));
      if (word.equals("to") || (word.equals("dev") && namesLink)) {
        continue;
      }
      if (KEYS.contains(word) && i + 1 < words.size()) {
        options.add(List.of(key(object, word), value(object, words.get(++i))));
      } else {
        operands.add(value(object, word));
      }
    }
    return Words.shown("", operands, options.stream());
  }

  private static String key(String object, String word) {
    return object.equals("rule") && word.equals("lookup") ? "table" : word;
  }

  /** {@code default} is 0.0.0.0/0, and a host's route may be written without its length. */
  private static String value(String object, String word) {
    if (!object.equals("route") && !object.equals("rule")) {
      return word;
    }
    return word.equals("default") || word.equals("0/0")
        ? "0.0.0.0/0"
        : word.replaceFirst("/32$", "");
  }
}
