package hopwise.web.lab;

import java.util.List;

/**
 * All labs ({@code labs.peb}).
 *
 * @param guided with instructions
 * @param free networks without
 */
public record LabListView(List<Row> guided, List<Row> free) {
  /** Copies the rows. */
  public LabListView {
    guided = List.copyOf(guided);
    free = List.copyOf(free);
  }

  /**
   * A lab.
   *
   * @param minutes how long it takes; 0 for one without an end
   * @param entries commands that the learner has typed in it
   */
  public record Row(String name, String title, String summary, int minutes, int entries) {}
}
