package hopwise.source;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;

/** Says in an author's words what the YAML parser found. */
final class YamlSyntax {
  private static final String RULE = "yaml-syntax";

  private YamlSyntax() {}

  static Diagnostic diagnose(String path, int linesBefore, JacksonException e) {
    if (e.getCause() instanceof MarkedYamlEngineException marked) {
      var problem = marked.getProblem();
      var end = problem.contains("unexpected end of stream");
      var mark = end ? marked.getContextMark().or(marked::getProblemMark) : marked.getProblemMark();
      return Diagnostic.error(
          path,
          linesBefore + mark.map(Mark::getLine).orElse(0) + 1,
          mark.map(Mark::getColumn).orElse(0) + 1,
          RULE,
          words(problem));
    }
    var at = e.getLocation();
    int line = at == null ? 1 : Math.max(1, at.getLineNr());
    int column = at == null ? 1 : Math.max(1, at.getColumnNr());
    var first = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    return Diagnostic.error(path, linesBefore + line, column, RULE, "this is not YAML: " + first);
  }

  private static String words(String problem) {
    if (problem.startsWith("mapping values are not allowed")) {
      return "a “:” is not expected here; put quotes around a text that contains “: ”";
    }
    if (problem.contains("\\t(TAB)")) {
      return "a tab stands here; indent with spaces";
    }
    if (problem.contains("unexpected end of stream")) {
      return "the quote that opens here is never closed";
    }
    if (problem.contains("that cannot start any token")) {
      return "put quotes around a text that begins with this character";
    }
    return "this is not YAML: " + problem.lines().findFirst().orElse("");
  }
}
