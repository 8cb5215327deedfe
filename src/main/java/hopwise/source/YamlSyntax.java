package hopwise.source;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/**
 * Says in an author's words what the YAML parser found. Its message names what was being read and
 * what went wrong, each followed by an indented line with its place:
 *
 * <pre>
 * while scanning a quoted scalar
 *  in reader, line 1, column 4:
 *     a: "x
 *        ^
 * found unexpected end of stream
 *  in reader, line 2, column 1:
 * </pre>
 */
final class YamlSyntax {
  private static final Pattern PLACE = Pattern.compile("(?m)^ in .*, line (\\d+), column (\\d+)");

  private YamlSyntax() {}

  static Diagnostic diagnose(String path, int linesBefore, JacksonException e) {
    var message = String.valueOf(e.getOriginalMessage());
    var problem =
        message
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith(" "))
            .reduce("", (before, line) -> line);
    var at = place(message, problem, e);
    return Diagnostic.error(
        path, linesBefore + at.line(), at.column(), "yaml-syntax", words(problem));
  }

  private static Position place(String message, String problem, JacksonException e) {
    var places =
        PLACE
            .matcher(message)
            .results()
            .map(found ->
                new Position(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
            .toList();
    return places.isEmpty() ? reported(e) : chosen(places, problem);
  }

  /** What is never closed is mended where it opens. */
  private static Position chosen(List<Position> places, String problem) {
    return isUnclosed(problem) ? places.getFirst() : places.getLast();
  }

  private static Position reported(JacksonException e) {
    var location = e.getLocation();
    return location == null
        ? Position.START
        : new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  private static boolean isUnclosed(String problem) {
    return problem.contains("unexpected end of stream");
  }

  private static String words(String problem) {
    if (problem.startsWith("mapping values are not allowed")) {
      return "a “:” is not expected here; put quotes around a text that contains “: ”";
    }
    if (problem.contains("\\t(TAB)")) {
      return "a tab stands here; indent with spaces";
    }
    if (isUnclosed(problem)) {
      return "the quote that opens here is never closed";
    }
    if (problem.contains("that cannot start any token")) {
      return "put quotes around a text that begins with this character";
    }
    if (problem.startsWith("expected <block end>")) {
      return "this line does not fit those above it: look how far it is indented, and whether a"
          + " dash is missing";
    }
    if (problem.startsWith("could not find expected ':'")) {
      return "a “:” is missing above this";
    }
    if (problem.startsWith("unexpected character found")) {
      return "put quotes around a text that begins with a bracket, a brace or a quote";
    }
    return "this is not YAML: " + problem;
  }
}
