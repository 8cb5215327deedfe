package hopwise.exchange;

import hopwise.quiz.Item;
import java.util.ArrayList;
import java.util.List;

/** Writes items as GIFT. */
public final class GiftExport {
  private GiftExport() {}

  /**
   * The questions of a bank.
   *
   * @param bank its slug
   */
  public static Exported of(String bank, List<Item> items) {
    var questions = new ArrayList<Question>();
    var remarks = new ArrayList<Remark>();
    for (var item : items) {
      var maker = new QuestionsOf(bank, item, remarks::add);
      questions.addAll(maker.questions());
    }
    return new Exported(GiftText.of(questions), remarks);
  }
}
