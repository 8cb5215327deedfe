package hopwise.store;

import hopwise.simulator.lab.Lab;
import hopwise.study.Attempt;
import hopwise.study.ExamRun;
import hopwise.study.ExamRun.Timer;
import hopwise.study.Learner;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Gathers what is kept about one learner. Hashes of tokens and codes stay where they are. */
final class Export {
  private final Handle handle;
  private final String learner;

  Export(Handle handle, String learner) {
    this.handle = handle;
    this.learner = learner;
  }

  Map<String, Object> everything() {
    return Learners.byId(handle, learner).map(this::everything).orElse(Map.of());
  }

  private Map<String, Object> everything(Learner found) {
    var tree = new Tree();
    tree.put("learner", found.id());
    tree.put("created", found.created());
    tree.put("theme", word(found.settings().theme()));
    tree.put("textSize", word(found.settings().textSize()));
    tree.put("singleKeys", word(found.settings().singleKeys()));
    tree.put("devicesSince", devices());
    tree.put("claimCodesUntil", claimCodes());
    tree.put("attempts", AttemptRows.all(handle, learner).stream().map(this::attempt).toList());
    tree.put("readings", readings());
    tree.put("recallCards", recalls());
    tree.put("review", new ReviewExport(handle, learner).everything());
    tree.put("bookmarks", bookmarks());
    tree.put("notes", notes());
    tree.put("reports", reports());
    tree.put("labs", labs(LabRows.Standing.CURRENT));
    tree.put("labsLeft", labs(LabRows.Standing.LEFT));
    tree.put("labsShared", shares());
    tree.put("labsGuided", guideMarks());
    return tree.fields();
  }

  private List<String> devices() {
    return times("SELECT created FROM learner_token WHERE learner = :learner ORDER BY created");
  }

  private List<String> claimCodes() {
    return times("SELECT expires FROM claim_code WHERE learner = :learner ORDER BY expires");
  }

  private List<String> times(String query) {
    return handle
        .createQuery(query)
        .bind("learner", learner)
        .map((row, context) -> Instant.ofEpochMilli(row.getLong(1)).toString())
        .list();
  }

  private Map<String, Object> attempt(Attempt attempt) {
    var tree = new Tree();
    tree.put("id", attempt.id());
    tree.put("quiz", attempt.bank());
    tree.put("scope", word(attempt.scope()));
    tree.put("seed", attempt.seed());
    tree.put("started", attempt.started());
    tree.put("submitted", attempt.submitted());
    tree.put("questions", attempt.entries().stream().map(Export::entry).toList());
    tree.put("exam", ExamRows.find(handle, attempt.id()).map(Export::exam).orElse(null));
    return tree.fields();
  }

  private static Map<String, Object> exam(ExamRun run) {
    var tree = new Tree();
    tree.put("title", run.plan().title());
    tree.put("minutes", run.plan().minutes());
    tree.put("extraTimePercent", run.extraPercent());
    tree.put("strict", run.strict());
    tree.put("deadline", run.timer() instanceof Timer.Running clock ? clock.deadline() : null);
    tree.put(
        "secondsLeft",
        run.timer() instanceof Timer.Stopped clock ? clock.left().toSeconds() : null);
    tree.put("section", run.part().id());
    tree.put("flags", run.flags().stream().sorted().toList());
    return tree.fields();
  }

  private static Map<String, Object> entry(Attempt.Entry entry) {
    var response = entry.response();
    var tree = new Tree();
    tree.put("bank", entry.bank());
    tree.put("item", entry.item());
    tree.put("variant", entry.variant());
    tree.put("version", entry.hash());
    tree.put("response", response == null ? null : ResponseText.tree(response));
    tree.put("answered", entry.answered());
    tree.put("points", entry.points());
    tree.put("possible", entry.possible());
    tree.put("gradedVersion", entry.gradedHash());
    return tree.fields();
  }

  private List<Map<String, Object>> readings() {
    return Readings.all(handle, learner).stream()
        .map(reading -> {
          var tree = new Tree();
          tree.put("chapter", reading.chapter());
          tree.put("place", reading.place());
          tree.put("seen", reading.seen());
          tree.put("done", reading.done());
          return tree.fields();
        })
        .toList();
  }

  private List<Map<String, Object>> recalls() {
    return Recalls.all(handle, learner).stream()
        .map(mark -> {
          var tree = new Tree();
          tree.put("chapter", mark.chapter());
          tree.put("card", mark.card());
          tree.put("knew", mark.knew());
          tree.put("marked", mark.marked());
          return tree.fields();
        })
        .toList();
  }

  private List<Map<String, Object>> bookmarks() {
    return Bookmarks.all(handle, learner).stream()
        .map(bookmark -> {
          var tree = new Tree();
          tree.put("chapter", bookmark.chapter());
          tree.put("section", bookmark.anchor());
          tree.put("created", bookmark.created());
          return tree.fields();
        })
        .toList();
  }

  private List<Map<String, Object>> notes() {
    return Notes.all(handle, learner).stream()
        .map(note -> {
          var tree = new Tree();
          tree.put("chapter", note.chapter());
          tree.put("section", note.anchor());
          tree.put("text", note.text());
          tree.put("updated", note.updated());
          return tree.fields();
        })
        .toList();
  }

  private List<Map<String, Object>> reports() {
    return Reports.of(handle, learner).stream()
        .map(report -> {
          var tree = new Tree();
          tree.put("quiz", report.bank());
          tree.put("item", report.item());
          tree.put("version", report.hash());
          tree.put("message", report.message());
          tree.put("created", report.created());
          return tree.fields();
        })
        .toList();
  }

  private List<Map<String, Object>> guideMarks() {
    return GuideMarks.all(handle, learner).stream()
        .map(mark -> {
          var tree = new Tree();
          tree.put("name", mark.lab());
          tree.put("stepsDone", mark.done());
          tree.put("steps", mark.steps());
          tree.put("completed", mark.completed());
          return tree.fields();
        })
        .toList();
  }

  private List<Map<String, Object>> labs(LabRows.Standing standing) {
    return LabRows.all(handle, learner, standing).stream()
        .map(lab -> {
          var tree = new Tree();
          tree.put("name", lab.name());
          tree.put("scenario", lab.scenario());
          tree.put("scenarioVersion", lab.hash());
          tree.put("started", lab.started());
          tree.put("touched", lab.touched());
          tree.put("log", log(LabRows.log(handle, lab.id())));
          return tree.fields();
        })
        .toList();
  }

  private List<Map<String, Object>> shares() {
    return LabShares.of(handle, learner).stream()
        .map(share -> {
          var tree = new Tree();
          tree.put("id", share.id());
          tree.put("name", share.name());
          tree.put("scenario", share.start().scenario());
          tree.put("scenarioVersion", share.start().hash());
          tree.put("created", share.created());
          tree.put("log", log(share.log()));
          return tree.fields();
        })
        .toList();
  }

  private static List<Map<String, Object>> log(List<Lab.Entry> entries) {
    return entries.stream()
        .map(entry -> {
          var tree = new Tree();
          tree.put("tab", entry.tab());
          tree.put("place", entry.place().toString());
          tree.put("line", entry.line());
          return tree.fields();
        })
        .toList();
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /**
   * An object under construction; what is null is left out.
   *
   * @param fields in order
   */
  record Tree(Map<String, Object> fields) {
    Tree() {
      this(new LinkedHashMap<>());
    }

    void put(String name, @Nullable Object value) {
      if (value != null) {
        fields.put(name, value instanceof Instant time ? time.toString() : value);
      }
    }
  }
}
