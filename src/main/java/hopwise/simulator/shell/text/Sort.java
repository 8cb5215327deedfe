package hopwise.simulator.shell.text;

import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Options;
import hopwise.simulator.shell.Program;
import hopwise.simulator.shell.Transcript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** {@code sort -n -r -u -k KEY -t SEPARATOR}, in the order of the characters' codes. */
public final class Sort implements Program {
  private static final int FAILURE = 2;

  @Override
  public Answer run(Call call) {
    var options = Options.read(call, "nru", "kt");
    var keys = options.values().getOrDefault('k', List.of());
    var separator = options.value('t').orElse("");
    if (options.problem().isPresent()) {
      return call.fails(FAILURE, options.problem().get());
    }
    if (!keys.stream().allMatch(SortKey::isSimulated)) {
      return call.fails(FAILURE, "sort: simulated are keys -k FIELD[,FIELD][nr]\n");
    }
    if (separator.length() > 1) {
      return call.fails(FAILURE, "sort: multi-character tab ‘" + separator + "’\n");
    }
    var order = order(options, keys, separator);
    var written = new Transcript();
    var lines =
        new ArrayList<>(new Inputs(call, "cannot read: %s: %s").lines(options.operands(), written));
    Comparator<String> whole =
        options.has('r') ? Comparator.reverseOrder() : Comparator.naturalOrder();
    lines.sort(options.has('u') ? order : order.thenComparing(whole));
    List<String> shown = options.has('u') ? distinct(lines, order) : lines;
    written.out(Lines.join(shown));
    return written.answer(call.world(), FAILURE);
  }

  private static Comparator<String> order(Options options, List<String> keys, String separator) {
    var flags = (options.has('n') ? "n" : "") + (options.has('r') ? "r" : "");
    return keys.stream()
        .map(key -> SortKey.of(key, separator, flags))
        .reduce(Comparator::thenComparing)
        .orElseGet(() -> SortKey.whole(flags));
  }

  private static List<String> distinct(List<String> lines, Comparator<String> order) {
    var kept = new ArrayList<String>();
    for (var line : lines) {
      if (kept.isEmpty() || order.compare(kept.getLast(), line) != 0) {
        kept.add(line);
      }
    }
    return kept;
  }
}
