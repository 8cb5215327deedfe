package hopwise.simulator.shell.windows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The parameters of a cmdlet.
 *
 * @param named by their full names in lower case, switches with an empty value
 * @param positional the words without a name
 * @param unknown the first name that the cmdlet does not have, else empty
 */
record Parameters(Map<String, String> named, List<String> positional, String unknown) {
  /**
   * Reads words; a name may be cut short where that leaves one.
   *
   * @param valued names that take a value, in lower case
   * @param switches names that take none
   */
  static Parameters read(List<CommandLine.Word> words, Set<String> valued, Set<String> switches) {
    var named = new HashMap<String, String>();
    var positional = new ArrayList<String>();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if (!word.isParameter()) {
        positional.add(word.text());
        continue;
      }
      var typed = word.text().substring(1);
      var name = typed.toLowerCase(Locale.ROOT);
      var value = only(valued, name);
      if (!value.isEmpty() && i + 1 < words.size()) {
        named.put(value, list(words, i + 1));
        i += length(words, i + 1);
      } else if (!only(switches, name).isEmpty()) {
        named.put(only(switches, name), "");
      } else {
        return new Parameters(named, positional, typed);
      }
    }
    return new Parameters(Map.copyOf(named), List.copyOf(positional), "");
  }

  /** A list goes on behind a comma. */
  private static String list(List<CommandLine.Word> words, int first) {
    var text = new StringBuilder();
    words.subList(first, first + length(words, first)).forEach(word -> text.append(word.text()));
    return text.toString();
  }

  private static int length(List<CommandLine.Word> words, int first) {
    int last = first;
    while (last + 1 < words.size()
        && (words.get(last).text().endsWith(",") || words.get(last + 1).text().startsWith(","))) {
      last++;
    }
    return last - first + 1;
  }

  private static String only(Set<String> names, String start) {
    if (names.contains(start)) {
      return start;
    }
    var found = names.stream().filter(name -> name.startsWith(start)).toList();
    return found.size() == 1 ? found.getFirst() : "";
  }

  /** A parameter, else the word at a position, else empty. */
  String value(String name, int position) {
    var value = named.get(name);
    if (value != null) {
      return value;
    }
    return position >= 0 && position < positional.size() ? positional.get(position) : "";
  }

  /** Whether a switch or parameter was given. */
  boolean has(String name) {
    return named.containsKey(name);
  }

  /** The refusal of an unknown name. */
  Output refuse(Use use) {
    return use.fails(
        "A parameter cannot be found that matches parameter name '" + unknown + "'.",
        "InvalidArgument: (:) [" + use.command().name() + "], ParameterBindingException",
        "NamedParameterNotFound," + use.command().name());
  }
}
