package hopwise.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to answer, options in the order shown. It never holds a key. Field names, in which
 * ITEM is {@link #id}: choice {@code ITEM} = option id (radio if choose is 1, else checkboxes);
 * statements {@code ITEM.STATEMENT} = true or false (radios); order {@code ITEM} = entry id, one
 * hidden field an entry in order, and submit buttons {@code move} = {@code ITEM:ENTRY:up} or {@code
 * :down}; match and dropdowns {@code ITEM.ROW} = option id (select, first option empty); number and
 * address {@code ITEM} = text.
 *
 * @param number 1, 2, … in the quiz; 0 in a chapter
 * @param type choice, statements, order, match, dropdowns, number or address
 * @param choose of a choice: how many
 * @param options of a choice, statements (value: true, false or empty) or order entries, in the
 *     order shown
 * @param labels of a match: what rows can be matched with, in the order shown
 * @param rows of a match
 * @param textHtml of dropdowns: the text with the selects in place
 * @param text what was typed for a number or address
 * @param unit of a number
 * @param form of an address: ip, cidr or set
 * @param answered whether a complete answer is kept
 * @param refusal why what was sent cannot be kept; null if nothing was refused
 */
public record ItemView(
    String bank,
    String id,
    int number,
    String type,
    String stemHtml,
    int points,
    int choose,
    List<Choice> options,
    List<Label> labels,
    List<Row> rows,
    String textHtml,
    String text,
    @Nullable String unit,
    String form,
    boolean answered,
    @Nullable String refusal) {

  /**
   * An option, statement or entry.
   *
   * @param letter A, B, … for options and labels; empty for statements and entries
   * @param value of an option: checked or empty; of a statement: true, false or empty
   */
  public record Choice(String id, String letter, String html, String value) {}

  /** An option of a match: plain text as it stands in a select. */
  public record Label(String id, String text) {}

  /**
   * A row of a match.
   *
   * @param chosen id of the label chosen; empty if none
   */
  public record Row(String id, String html, String chosen) {}
}
