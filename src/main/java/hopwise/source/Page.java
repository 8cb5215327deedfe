package hopwise.source;

import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A text on its way to HTML: where it stands, what it may refer to, and what was found in it. */
final class Page {
  final ChapterContext context;
  final Findings found;
  private final String path;
  private final Lines lines;
  private final int start;

  private Page(String path, Lines lines, int start, ChapterContext context, Findings found) {
    this.path = path;
    this.lines = lines;
    this.start = start;
    this.context = context;
    this.found = found;
  }

  Page(String path, Lines lines, ChapterContext context) {
    this(path, lines, 0, context, new Findings());
  }

  /** Collected over a chapter and the texts inside it. */
  static final class Findings {
    final List<Diagnostic> problems = new ArrayList<>();
    final List<MarkdownChapter.Link> links = new ArrayList<>();
    final List<MarkdownChapter.Question> questions = new ArrayList<>();
    final Set<String> recalls = new HashSet<>();
    final Set<String> terms = new HashSet<>();
    final Map<String, Integer> tables = new HashMap<>();
    int figures;
  }

  /** A text inside this one, from {@code offset} on. No terms are marked there. */
  Page from(int offset) {
    return new Page(path, lines, start + offset, context.withoutGlossary(), found);
  }

  Position position(Node node) {
    return lines.at(start + node.getStartOffset());
  }

  void error(Node node, String rule, String message) {
    var at = position(node);
    found.problems.add(Diagnostic.error(path, at.line(), at.column(), rule, message));
  }

  void warning(Node node, String rule, String message) {
    var at = position(node);
    found.problems.add(Diagnostic.warning(path, at.line(), at.column(), rule, message));
  }
}
