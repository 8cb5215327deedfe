package hopwise.quiz;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company and its network in several texts, and the questions about them.
 *
 * @param summary one or two sentences for a list
 * @param tabs in the order in which they are shown
 * @param bank its questions; the bank's slug is the case study's
 */
public record CaseStudy(String slug, String title, String summary, List<Tab> tabs, Bank bank) {
  /** Copies the list. */
  public CaseStudy {
    tabs = List.copyOf(tabs);
  }

  /**
   * One text of it.
   *
   * @param text Markdown
   * @param scenario whose figure stands below the text; null for none
   */
  public record Tab(String id, String title, String text, @Nullable String scenario) {}
}
