package hopwise.source;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import hopwise.course.Block;
import hopwise.course.Live;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
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
    final Map<Node, LiveFence.Found> live = new LinkedHashMap<>();
    final List<MarkdownChapter.Mention> mentions = new ArrayList<>();
    final IdentityHashMap<Live, Integer> numbers = new IdentityHashMap<>();
    int figures;
  }

  /** A text inside this one, from {@code offset} on. No terms are marked there. */
  Page from(int offset) {
    return new Page(path, lines, start + offset, context.withoutGlossary(), found);
  }

  Position position(Node node) {
    return lines.at(start + node.getStartOffset());
  }

  Position position(BasedSequence text) {
    return lines.at(start + text.getStartOffset());
  }

  /** Gives the block that stands at {@code node} the next number, if it is a figure. */
  void count(Node node) {
    var found = this.found.live.get(node);
    if (found != null && found.isFigure()) {
      this.found.numbers.put(found.block(), ++this.found.figures);
    }
  }

  /** The blocks with the numbers that were given to them. */
  List<Block> numbered(List<Block> blocks) {
    return blocks.stream()
        .map(block ->
            block instanceof Live live && found.numbers.containsKey(live)
                ? live.numbered(found.numbers.getOrDefault(live, 0))
                : block)
        .toList();
  }

  void error(Node node, String rule, String message) {
    var at = position(node);
    found.problems.add(Diagnostic.error(path, at.line(), at.column(), rule, message));
  }

  void error(Position at, String rule, String message) {
    found.problems.add(Diagnostic.error(path, at.line(), at.column(), rule, message));
  }

  void warning(Node node, String rule, String message) {
    var at = position(node);
    found.problems.add(Diagnostic.warning(path, at.line(), at.column(), rule, message));
  }
}
