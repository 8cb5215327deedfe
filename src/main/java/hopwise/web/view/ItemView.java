package hopwise.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to answer, options in the order shown. It never holds a key. Field names, in which
 * ITEM is {@link #id}: choice {@code ITEM} = option id (radio if choose is 1, else checkboxes);
 * statements {@code ITEM.STATEMENT} = true or false (radios); order {@code ITEM} = entry id, one
 * hidden field an entry in order, and submit buttons {@code move} = {@code ITEM:ENTRY:up} or {@code
 * :down}; match, dropdowns and path {@code ITEM.ROW} = option id (select, first option empty);
 * number, address and command {@code ITEM} = text; hotspot as choice.
 *
 * @param number 1, 2, … in the quiz; 0 in a chapter
 * @param type choice, statements, order, match, dropdowns, number, address, command, path, hotspot
 *     or lab
 * @param choose of a choice or hotspot: how many
 * @param options of a choice, hotspot, statements (value: true, false or empty) or order entries,
 *     in the order shown
 * @param labels of a match: what rows can be matched with, in the order shown
 * @param rows of a match
 * @param textHtml of dropdowns: the text with the selects in place
 * @param text what was typed for a number, address or command
 * @param unit of a number
 * @param form of an address: ip, cidr or set
 * @param answered whether a complete answer is kept
 * @param refusal why what was sent cannot be kept; null if nothing was refused
 * @param network of a command, path, hotspot or lab: a {@code NetworkView}, which says what fields
 *     a lab has; null of others
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
    @Nullable String refusal,
    @Nullable Object network) {

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
