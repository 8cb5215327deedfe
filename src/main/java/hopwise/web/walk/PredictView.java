package hopwise.web.walk;

import hopwise.web.figure.FigureView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A walk that is predicted ({@code walk-predict.peb}): what has been answered, and the next
 * question. Nothing of what comes after it is here.
 *
 * @param id begins the ids of its elements
 * @param entries answers and rows so far, in order
 * @param question null when all are answered
 * @param right how many answers were right, the first not counted before the end
 * @param questions of the whole walk
 * @param summaryHtml what became of the packet; empty before the end
 * @param again the address of a fresh start
 * @param walk the address of the walk with all its steps
 * @param fields what the form sends along
 */
public record PredictView(
    String id,
    String title,
    FigureView figure,
    List<Entry> entries,
    @Nullable Question question,
    int right,
    int answered,
    int questions,
    String summaryHtml,
    String again,
    String walk,
    List<Field> fields) {
  /** Copies the lists. */
  public PredictView {
    entries = List.copyOf(entries);
    fields = List.copyOf(fields);
  }

  /** There is one walk on the page: see {@link WalkView#within}. */
  public String within() {
    return "";
  }

  /** A field that is not shown. */
  public record Field(String name, String value) {}

  /**
   * What is seen after an answer.
   *
   * @param answer null where nothing was asked
   * @param row null for a question about the whole walk
   */
  public record Entry(
      @Nullable Answer answer, WalkView.@Nullable Part part, WalkView.@Nullable Row row) {}

  /**
   * An answer, marked.
   *
   * @param number of the question, from 1
   * @param whyHtml what the stage decided and why
   */
  public record Answer(
      int number,
      String questionHtml,
      String givenHtml,
      String keyHtml,
      boolean right,
      String whyHtml) {}

  /**
   * A question.
   *
   * @param refusal why the form was not taken; empty for none
   */
  public record Question(int number, String html, List<String> optionsHtml, String refusal) {
    /** Copies the options. */
    public Question {
      optionsHtml = List.copyOf(optionsHtml);
    }
  }

  /** The answers that were wrong. */
  public List<Answer> missed() {
    return entries.stream()
        .flatMap(entry ->
            entry.answer() == null ? List.<Answer>of().stream() : List.of(entry.answer()).stream())
        .filter(answer -> !answer.right())
        .toList();
  }
}
