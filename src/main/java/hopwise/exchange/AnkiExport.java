package hopwise.exchange;

import hopwise.quiz.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes recall cards and items as a text file for Anki: a note a line, its columns parted by tabs.
 * The first column never changes for the same card, so that a second import updates the note.
 */
public final class AnkiExport {
  private static final String HEADERS =
      """
      #separator:tab
      #html:true
      #guid column:1
      #notetype column:2
      #deck column:3
      #tags column:6
      """;

  /** Links lead nowhere there. */
  private static final Pattern LINK = Pattern.compile("</?a(?:\\s[^>]*)?>");

  private final String slug;
  private final String deck;
  private final UnaryOperator<String> html;

  /**
   * The cards of a bank and of the chapter of its name.
   *
   * @param html makes clean HTML of Markdown
   */
  public AnkiExport(String slug, String title, UnaryOperator<String> html) {
    this.slug = slug;
    this.deck = "Hopwise::" + title.replaceAll(":{2,}|\\s+", " ").strip();
    this.html = html;
  }

  /** A recall card of the chapter, in HTML. */
  public record Recall(String id, String questionHtml, String answerHtml) {}

  /** The file. */
  public Exported of(List<Recall> recall, List<Item> items) {
    var lines = new ArrayList<String>();
    var remarks = new ArrayList<Remark>();
    for (var card : recall) {
      var guid = "hopwise/%s/recall/%s".formatted(slug, card.id());
      lines.add(line(guid, card.questionHtml(), card.answerHtml(), "recall"));
    }
    for (var item : items) {
      var card = new Flashcard(html, item);
      var guid = "hopwise/%s/%s".formatted(slug, item.id());
      card.sides()
          .ifPresentOrElse(
              sides -> lines.add(line(guid, sides.front(), sides.back(), item.head().objective())),
              () ->
                  remarks.add(
                      Remark.leftOut(item.id(), "a card cannot ask this; it is for the page")));
    }
    return new Exported(HEADERS + String.join("", lines), remarks);
  }

  private String line(String guid, String front, String back, String tag) {
    var columns =
        Stream.of(guid, "Basic", deck, front, back, "hopwise " + slug + " " + tag)
            .map(AnkiExport::column)
            .toList();
    return String.join("\t", columns) + "\n";
  }

  /** A quotation mark at the start would quote the column, a line's end would end the note. */
  private static String column(String text) {
    var flat =
        LINK.matcher(text).replaceAll("").replace("\t", "&#9;").replace("\n", "&#10;").strip();
    return flat.startsWith("\"") ? "&quot;" + flat.substring(1) : flat;
  }
}
