package hopwise.simulator.shell.text;

import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Options;
import hopwise.simulator.shell.Program;
import hopwise.simulator.shell.Transcript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** {@code wc [-l] [-w] [-c]}. */
public final class WordCount implements Program {
  private record Row(String name, List<Long> counts) {}

  @Override
  public Answer run(Call call) {
    var options = Options.read(call, "lwc", "");
    if (options.problem().isPresent()) {
      return call.fails(1, options.problem().get());
    }
    var written = new Transcript();
    var inputs = new Inputs(call, "%s: %s").all(options.operands(), written);
    var rows = new ArrayList<Row>();
    inputs.forEach(input -> rows.add(new Row(input.name(), counts(input, options))));
    if (options.operands().size() > 1) {
      rows.add(new Row("total", sums(rows)));
    }
    boolean single = rows.size() == 1 && rows.getFirst().counts().size() == 1;
    int width = single ? 1 : width(inputs, options.operands().isEmpty());
    for (var row : rows) {
      var cells = row.counts().stream().map(count -> ("%" + width + "d").formatted(count)).toList();
      var name = options.operands().isEmpty() ? "" : " " + row.name();
      written.out(String.join(" ", cells) + name + "\n");
    }
    return written.answer(call.world(), 1);
  }

  private static List<Long> counts(Inputs.Input input, Options options) {
    var text = input.text();
    boolean all = options.flags().isEmpty();
    var counts = new ArrayList<Long>();
    if (all || options.has('l')) {
      counts.add(text.chars().filter(letter -> letter == '\n').count());
    }
    if (all || options.has('w')) {
      counts.add(text.isBlank() ? 0L : text.strip().split("\\s+").length);
    }
    if (all || options.has('c')) {
      counts.add(octets(input));
    }
    return counts;
  }

  private static List<Long> sums(List<Row> rows) {
    var sums = new ArrayList<Long>();
    if (rows.isEmpty()) {
      return sums;
    }
    for (int column = 0; column < rows.getFirst().counts().size(); column++) {
      int at = column;
      sums.add(rows.stream().mapToLong(row -> row.counts().get(at)).sum());
    }
    return sums;
  }

  /** The real tool makes room for the size of all files; for a pipe it takes seven columns. */
  private static int width(List<Inputs.Input> inputs, boolean pipe) {
    long size = inputs.stream().mapToLong(WordCount::octets).sum();
    int digits = Long.toString(size).length();
    return pipe ? Math.max(7, digits) : digits;
  }

  private static long octets(Inputs.Input input) {
    return input.text().getBytes(StandardCharsets.UTF_8).length;
  }
}
