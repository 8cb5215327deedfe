package hopwise.simulator.shell.text;

import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Options;
import hopwise.simulator.shell.Program;
import hopwise.simulator.shell.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** {@code cut -f LIST [-d SEPARATOR] [-s]} and {@code cut -c LIST}. */
public final class Cut implements Program {
  private static final String HINT = "Try 'cut --help' for more information.\n";

  @Override
  public Answer run(Call call) {
    var options = Options.read(call, "s", "dfc");
    if (options.problem().isPresent()) {
      return call.fails(1, options.problem().get());
    }
    var list = options.value('f').orElse(options.value('c').orElse(null));
    var separator = options.value('d').orElse("\t");
    if (list == null) {
      return call.fails(1, "cut: you must specify a list of bytes, characters, or fields\n" + HINT);
    }
    if (separator.length() != 1) {
      return call.fails(1, "cut: the delimiter must be a single character\n" + HINT);
    }
    if (!list.matches("(\\d{0,6}-?\\d{0,6},)*\\d{0,6}-?\\d{0,6}") || !list.matches(".*\\d.*")) {
      return call.fails(1, "cut: invalid field value ‘" + list + "’\n" + HINT);
    }
    var written = new Transcript();
    var read = new Inputs(call, "%s: %s").lines(options.operands(), written);
    boolean fields = options.values().containsKey('f');
    var lines = new ArrayList<String>();
    for (var line : read) {
      if (!fields) {
        lines.add(String.join("", chosen(List.of(line.split("")), list)));
      } else if (line.contains(separator)) {
        var parts = List.of(line.split(Pattern.quote(separator), -1));
        lines.add(String.join(separator, chosen(parts, list)));
      } else if (!options.has('s')) {
        lines.add(line);
      }
    }
    written.out(Lines.join(lines));
    return written.answer(call.world(), 1);
  }

  private static List<String> chosen(List<String> parts, String list) {
    var chosen = new ArrayList<String>();
    for (int i = 1; i <= parts.size(); i++) {
      int at = i;
      if (List.of(list.split(",")).stream().anyMatch(range -> covers(range, at))) {
        chosen.add(parts.get(i - 1));
      }
    }
    return chosen;
  }

  private static boolean covers(String range, int number) {
    int dash = range.indexOf('-');
    var first = dash < 0 ? range : range.substring(0, dash);
    var last = dash < 0 ? range : range.substring(dash + 1);
    return (first.isEmpty() || Integer.parseInt(first) <= number)
        && (last.isEmpty() || number <= Integer.parseInt(last));
  }
}
