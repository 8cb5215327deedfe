package hopwise.simulator.shell.text;

import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Options;
import hopwise.simulator.shell.Patience;
import hopwise.simulator.shell.Program;
import hopwise.simulator.shell.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** {@code grep -v -i -E -F -c -n -w -o -q -h}, and {@code -e PATTERN} as often as one likes. */
public final class Grep implements Program {
  private static final int FAILURE = 2;

  /** A group that is named again; its number would be another one among several patterns. */
  private static final Pattern GROUP = Pattern.compile("\\\\[1-9]");

  @Override
  public Answer run(Call call) {
    var options = Options.read(call, "viEFcnwoqh", "e");
    if (options.problem().isPresent()) {
      return call.fails(FAILURE, options.problem().get());
    }
    var operands = new ArrayList<>(options.operands());
    var given = options.values().getOrDefault('e', List.of());
    if (given.isEmpty() && operands.isEmpty()) {
      return call.fails(
          FAILURE,
          """
          Usage: grep [OPTION]... PATTERNS [FILE]...
          Try 'grep --help' for more information.
          """);
    }
    var patterns = given.isEmpty() ? List.of(operands.removeFirst()) : given;
    return search(call, options, patterns, operands);
  }

  private static Answer search(
      Call call, Options options, List<String> patterns, List<String> files) {
    var expressions = new ArrayList<String>();
    for (var pattern : patterns) {
      var expression = Expressions.compile(pattern, kind(options), options.has('i'));
      if (expression.isEmpty() || (patterns.size() > 1 && GROUP.matcher(pattern).find())) {
        return call.fails(FAILURE, "grep: expression " + pattern + " is not simulated\n");
      }
      expressions.add("(?:" + expression.get().pattern() + ")");
    }
    var any = String.join("|", expressions);
    int flags = options.has('i') ? Pattern.CASE_INSENSITIVE : 0;
    return search(call, options, Pattern.compile(any, flags), files);
  }

  private static Expressions.Kind kind(Options options) {
    return options.has('F')
        ? Expressions.Kind.FIXED
        : options.has('E') ? Expressions.Kind.EXTENDED : Expressions.Kind.BASIC;
  }

  private static Answer search(Call call, Options options, Pattern expression, List<String> files) {
    var pattern =
        options.has('w')
            ? Pattern.compile(
                "(?<![\\w])(?:" + expression.pattern() + ")(?![\\w])", expression.flags())
            : expression;
    var inputs = new Inputs(call, "%s: %s");
    var written = new Transcript();
    boolean found = false;
    for (var name : files.isEmpty() ? List.of("-") : files) {
      var before = files.size() > 1 && !options.has('h') ? name + ":" : "";
      var input = inputs.one(name, written);
      var lines = input.map(there -> matching(there.lines(), pattern, options)).orElse(List.of());
      found |= !lines.isEmpty();
      if (options.has('c') && input.isPresent()) {
        written.out(before + lines.size() + "\n");
      } else if (!options.has('q')) {
        lines.forEach(line -> written.out(line.text(before, options)));
      }
    }
    int status = written.hasErrors() ? FAILURE : found ? 0 : 1;
    return written.withStatus(call.world(), options.has('q') && found ? 0 : status);
  }

  private record Line(int number, String whole, List<String> parts) {
    String text(String before, Options options) {
      var start = before + (options.has('n') ? number + ":" : "");
      var shown = options.has('o') ? parts : List.of(whole);
      var text = new StringBuilder();
      shown.forEach(part -> text.append(start).append(part).append('\n'));
      return text.toString();
    }
  }

  private static List<Line> matching(List<String> lines, Pattern pattern, Options options) {
    var found = new ArrayList<Line>();
    for (int i = 0; i < lines.size(); i++) {
      var matcher = pattern.matcher(Patience.watched(lines.get(i)));
      if (matcher.find() != options.has('v')) {
        var parts =
            options.has('v')
                ? List.<String>of()
                : matcher.reset().results().map(result -> result.group()).toList();
        found.add(new Line(i + 1, lines.get(i), parts));
      }
    }
    return found;
  }
}
