package hopwise.simulator.shell.text;

import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Options;
import hopwise.simulator.shell.Program;
import java.util.Map;
import java.util.regex.Pattern;

/** {@code tr SET1 SET2}, {@code tr -d SET1}, {@code tr -s SET1 [SET2]}. */
public final class Translate implements Program {
  private static final Map<String, String> CLASSES =
      Map.of(
          "[:lower:]", "a-z",
          "[:upper:]", "A-Z",
          "[:digit:]", "0-9",
          "[:alpha:]", "A-Za-z",
          "[:alnum:]", "0-9A-Za-z",
          "[:space:]", "\t\n\u000b\f\r ");
  private static final Pattern SIMPLE = Pattern.compile("[\\x00-\\x7f&&[^\\[\\]\\\\]]*");

  @Override
  public Answer run(Call call) {
    var options = Options.read(call, "ds", "");
    if (options.problem().isPresent()) {
      return call.fails(1, options.problem().get());
    }
    var sets = options.operands().stream().map(Translate::set).toList();
    int least = options.has('d') || options.has('s') ? 1 : 2;
    if (sets.size() < least || sets.size() > 2 || (options.has('d') && sets.size() > 1)) {
      return call.fails(
          1,
          "tr: simulated are tr SET1 SET2, tr -d SET1 and tr -s SET1 [SET2], with letters, ranges"
              + " and classes\n");
    }
    if (sets.contains("")) {
      return call.fails(1, "tr: a set is empty or not simulated\n");
    }
    var first = sets.getFirst();
    if (options.has('d')) {
      return call.prints(deleted(call.input(), first));
    }
    var last = sets.getLast();
    var text = sets.size() == 1 ? call.input() : translated(call.input(), first, last);
    return call.prints(options.has('s') ? squeezed(text, last) : text);
  }

  /** The letters of a set one by one; empty for one that is not simulated. */
  private static String set(String written) {
    var text = written;
    for (var known : CLASSES.entrySet()) {
      text = text.replace(known.getKey(), known.getValue());
    }
    text = text.replace("\\n", "\n").replace("\\t", "\t").replace("\\r", "\r");
    return SIMPLE.matcher(text).matches() ? spread(text) : "";
  }

  private static String spread(String text) {
    var letters = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (i + 2 < text.length() && text.charAt(i + 1) == '-') {
        for (char letter = text.charAt(i); letter <= text.charAt(i + 2); letter++) {
          letters.append(letter);
        }
        i += 2;
      } else {
        letters.append(text.charAt(i));
      }
    }
    return letters.toString();
  }

  /** The last letter of the second set stands for all that it lacks. */
  private static String translated(String text, String from, String to) {
    var result = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int at = from.lastIndexOf(text.charAt(i));
      result.append(at < 0 ? text.charAt(i) : to.charAt(Math.min(at, to.length() - 1)));
    }
    return result.toString();
  }

  private static String deleted(String text, String set) {
    var result = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (set.indexOf(text.charAt(i)) < 0) {
        result.append(text.charAt(i));
      }
    }
    return result.toString();
  }

  private static String squeezed(String text, String set) {
    var result = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (i == 0 || text.charAt(i - 1) != letter || set.indexOf(letter) < 0) {
        result.append(letter);
      }
    }
    return result.toString();
  }
}
