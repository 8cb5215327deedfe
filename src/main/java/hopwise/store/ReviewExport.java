package hopwise.store;

import hopwise.store.Export.Tree;
import hopwise.study.fsrs.Memory;
import hopwise.study.fsrs.Schedule;
import hopwise.study.review.CardKey;
import hopwise.study.review.Rated;
import hopwise.study.review.ReviewCard;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Gathers what is kept about the review of one learner. */
final class ReviewExport {
  private final Handle handle;
  private final String learner;

  ReviewExport(Handle handle, String learner) {
    this.handle = handle;
    this.learner = learner;
  }

  Map<String, Object> everything() {
    var tree = new Tree();
    ReviewRows.limits(handle, learner)
        .ifPresent(limits -> {
          tree.put("newADay", limits.fresh());
          tree.put("allADay", limits.all());
        });
    tree.put("cards", ReviewRows.cards(handle, learner).stream().map(ReviewExport::card).toList());
    tree.put("ratings", ReviewRows.log(handle, learner).stream().map(ReviewExport::rated).toList());
    return tree.fields();
  }

  private static Map<String, Object> card(ReviewCard card) {
    var tree = keyed(card.key());
    put(tree, card.schedule());
    return tree.fields();
  }

  private static Map<String, Object> rated(Rated rated) {
    var tree = keyed(rated.key());
    tree.put("rating", Export.word(rated.rating()));
    tree.put("rated", rated.when());
    var answer = rated.answer();
    if (answer != null) {
      tree.put("answer", answer.query());
      tree.put("points", answer.points());
      tree.put("possible", answer.possible());
    }
    var before = new Tree();
    put(before, rated.before());
    tree.put("before", before.fields());
    return tree.fields();
  }

  private static Tree keyed(CardKey key) {
    var tree = new Tree();
    tree.put("kind", Export.word(key.kind()));
    tree.put("of", key.bank());
    tree.put("card", key.id());
    return tree;
  }

  private static void put(Tree tree, Schedule schedule) {
    tree.put("state", Export.word(schedule.state()));
    @Nullable Memory memory = schedule.memory();
    if (memory != null) {
      tree.put("step", schedule.step());
      tree.put("stability", memory.stability());
      tree.put("difficulty", memory.difficulty());
      tree.put("due", schedule.due());
      tree.put("lastRated", schedule.last());
    }
    tree.put("timesRated", schedule.reps());
    tree.put("timesForgotten", schedule.lapses());
  }
}
