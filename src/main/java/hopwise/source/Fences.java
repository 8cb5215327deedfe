package hopwise.source;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.ast.Node;
import hopwise.course.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes the fences that are more than code out of a text. */
final class Fences {
  /** Stands in the HTML where a block was taken out. Authors' comments never get there. */
  static final String MARK = "<!--block-->";

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Pattern LINE = Pattern.compile("(?m)^---[ \\t]*$");

  private final Page page;
  private final List<Block> blocks = new ArrayList<>();

  private Fences(Page page) {
    this.page = page;
  }

  /** The blocks of the live fences in order; {@link #MARK} stands in their places. */
  static List<Block> take(Node document, Page page) {
    var fences = new Fences(page);
    for (var fence : Tree.all(document, FencedCodeBlock.class)) {
      fences.take(fence, document);
    }
    return fences.blocks;
  }

  private void take(FencedCodeBlock fence, Node document) {
    var found = info(fence);
    if (found.isEmpty()) {
      return;
    }
    var kind = found.get().kind();
    if (!document.equals(fence.getParent())) {
      page.error(fence, "misplaced-fence", kind + " stands by itself, not in a list or a quote");
    } else if (kind.equals("recall") || kind.equals("question")) {
      takeNamed(fence, kind, found.get().rest());
    } else {
      LiveFence.read(fence, found.get(), page).ifPresent(live -> takeLive(fence, live));
    }
  }

  private static Optional<FenceInfo> info(FencedCodeBlock fence) {
    return FenceInfo.of(fence.getInfo().unescape()).filter(FenceInfo::isLive);
  }

  private void takeLive(FencedCodeBlock fence, LiveFence.Found found) {
    var standing = new Settled.Standing(new Settled.Markup(MARK, "", found.text()));
    page.found.live.put(standing, found);
    blocks.add(found.block());
    Tree.replace(fence, standing);
  }

  private void takeNamed(FencedCodeBlock fence, String kind, String id) {
    if (id.isEmpty()) {
      page.error(fence, "missing-id", "the fence needs an id: ```%s ID".formatted(kind));
    } else if (!ID.matcher(id).matches()) {
      page.error(fence, "bad-slug", "“%s” is no id: lower-case words with hyphens".formatted(id));
    } else if (kind.equals("recall")) {
      takeRecall(fence, id);
    } else {
      takeQuestion(fence, id);
    }
  }

  private void takeQuestion(FencedCodeBlock fence, String id) {
    page.found.questions.add(new MarkdownChapter.Question(id, page.position(fence)));
    blocks.add(new Block.Question(id));
    Tree.replace(fence, new Settled.Standing(MARK, ""));
  }

  private void takeRecall(FencedCodeBlock fence, String id) {
    if (!page.found.recalls.add(id)) {
      page.error(fence, "duplicate-id", "the chapter has another recall “%s”".formatted(id));
    }
    var content = fence.getContentChars();
    var text = fence.baseSubSequence(content.getStartOffset(), content.getEndOffset()).toString();
    var line = LINE.matcher(text);
    if (!line.find() || text.substring(line.end()).isBlank()) {
      page.error(fence, "recall-without-answer", "write the answer below a line ---");
      return;
    }
    if (text.substring(0, line.start()).isBlank()) {
      page.error(fence, "recall-without-question", "write a question above the line ---");
    }
    var question = inner(text.substring(0, line.start()), content.getStartOffset(), page);
    var answer = inner(text.substring(line.end()), content.getStartOffset() + line.end(), page);
    blocks.add(new Block.Recall(id, question.html(), answer.html()));
    Tree.replace(fence, new Settled.Standing(new Settled.Markup(MARK, "", question.text())));
  }

  /** A text inside a fence, {@code offset} characters into the page. */
  static Fragment inner(String text, int offset, Page page) {
    var within = page.from(offset);
    var document = Flexmark.parse(text);
    for (var fence : Tree.all(document, FencedCodeBlock.class)) {
      if (info(fence).isPresent()) {
        within.error(fence, "misplaced-fence", "a live block cannot stand inside another one");
      }
    }
    return Fragment.of(document, within);
  }
}
