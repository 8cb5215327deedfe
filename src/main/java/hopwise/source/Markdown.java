package hopwise.source;

import com.vladsch.flexmark.util.ast.Document;
import hopwise.course.Block;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Turns GitHub-flavoured Markdown into clean HTML: nothing that an author writes becomes a script,
 * a style or a tag that outlives its paragraph.
 */
public final class Markdown {
  private static final ChapterContext ITEM =
      new ChapterContext(
          "", 0, AddressSpaces.NONE, Stages.NONE, List.of(), new FileTree("", Path.of("")));

  private Markdown() {}

  /**
   * Reads the text of a chapter. Reports whatever can be known from the text and its figures; that
   * links and questions lead somewhere is for the caller to check.
   *
   * @param file the chapter's file, for its path
   * @param firstLine the line of {@code file} at which {@code body} begins
   */
  static MarkdownChapter chapter(
      SourceFile file,
      int firstLine,
      String body,
      ChapterContext context,
      Consumer<Diagnostic> problems) {
    var lines = new Lines(body, firstLine);
    var excess = MarkdownLimits.check(body);
    if (excess.isPresent()) {
      var at = lines.at(excess.get().offset());
      problems.accept(
          Diagnostic.error(
              file.path(), at.line(), at.column(), "too-large", excess.get().message()));
      return MarkdownChapter.EMPTY;
    }
    ProseLines.check(file.path(), firstLine, body, problems);
    try {
      var page = new Page(file.path(), lines, context);
      var chapter = chapter(Flexmark.parse(body), page);
      page.found.problems.forEach(problems);
      return chapter;
    } catch (StackOverflowError e) {
      var message = "quotes, lists, links or emphasis lie too deep in one another";
      problems.accept(Diagnostic.error(file.path(), firstLine, 1, "too-deep", message));
      return MarkdownChapter.EMPTY;
    }
  }

  /** Paragraphs, lists, tables: the text of an item, of which only tags colour addresses. */
  public static String flow(String markdown) {
    return item(markdown, document -> {}).html();
  }

  /**
   * The same with blanks, {@code [[id]]}.
   *
   * @param field gives the HTML to put in the place of a blank, by its id; it is not cleaned
   */
  public static String flow(String markdown, Function<String, String> field) {
    return item(markdown, document -> Blanks.settle(document, field)).html();
  }

  /** Like {@link #flow(String)}; a single paragraph is not wrapped into {@code <p>}. */
  public static String inline(String markdown) {
    return item(markdown, document -> {}).inline();
  }

  /** The words without any marks, on one line. */
  public static String plain(String markdown) {
    return item(markdown, document -> {}).text();
  }

  /** A definition of the glossary: plain text with code between backquotes. */
  public static String definition(String text) {
    return CodeSpans.html(text);
  }

  private static MarkdownChapter chapter(Document document, Page page) {
    var live = Fences.take(document, page);
    Fragment.settle(document, page);
    var outline = Outline.settle(document, page);
    int words =
        outline.sections().stream()
            .mapToInt(section -> words(section.title()) + words(section.text()))
            .sum();
    return new MarkdownChapter(
        blocks(Flexmark.render(document), page.numbered(live)),
        outline.sections(),
        words,
        outline.anchors(),
        page.found.links,
        page.found.questions,
        List.copyOf(page.found.live.values()),
        page.found.mentions);
  }

  private static int words(String text) {
    return (int) Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).count();
  }

  private static List<Block> blocks(String html, List<Block> live) {
    var blocks = new ArrayList<Block>();
    var prose = html.split(Pattern.quote(Fences.MARK), -1);
    for (int i = 0; i < prose.length; i++) {
      if (!prose[i].isBlank()) {
        blocks.add(new Block.Prose(prose[i].strip()));
      }
      if (i < live.size()) {
        blocks.add(live.get(i));
      }
    }
    return blocks;
  }

  private static Fragment item(String markdown, Consumer<Document> blanks) {
    return item(markdown, new Page("", new Lines(markdown, 1), ITEM), blanks);
  }

  /**
   * A text outside chapters, read for {@code page}, which collects what was found in it.
   *
   * @param check looks at the text as it was written
   */
  static String flow(String markdown, Page page, BiConsumer<Document, Page> check) {
    return item(markdown, page, document -> check.accept(document, page)).html();
  }

  private static Fragment item(String markdown, Page page, Consumer<Document> blanks) {
    if (MarkdownLimits.check(markdown).isPresent()) {
      return Fragment.unread(markdown);
    }
    try {
      var document = Flexmark.parse(markdown);
      blanks.accept(document);
      Figures.leaveWords(document);
      return Fragment.of(document, page);
    } catch (StackOverflowError e) {
      return Fragment.unread(markdown);
    }
  }
}
