package hopwise.store;

import static hopwise.store.Samples.NOW;
import static hopwise.store.Samples.ONE;
import static hopwise.store.Samples.chosen;
import static hopwise.store.Samples.later;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.study.Attempt.Scope;
import hopwise.study.Learner;
import hopwise.study.Reading;
import hopwise.study.RecallMark;
import hopwise.study.Settings;
import hopwise.study.Settings.SingleKeys;
import hopwise.study.Settings.TextSize;
import hopwise.study.Settings.Theme;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnersTest {
  @TempDir Path directory;
  private Database database;
  private Learners learners;
  private ClaimCodes codes;
  private Learner ann;

  @BeforeEach
  void open() {
    database = Samples.open(directory);
    learners = new Learners(database, Samples.IDS);
    codes = new ClaimCodes(database);
    ann = learners.create("ann", NOW);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aLearnerIsFoundByTheToken() {
    assertEquals(new Learner(ann.id(), Settings.DEFAULT, NOW), ann);
    assertEquals(Optional.of(ann), learners.find("ann"));
    assertEquals(Optional.empty(), learners.find("bob"));
  }

  @Test
  void settingsAreKept() {
    var bob = learners.create("bob", NOW);
    for (var theme : Theme.values()) {
      for (var size : TextSize.values()) {
        for (var keys : SingleKeys.values()) {
          var settings = new Settings(theme, size, keys);
          learners.saveSettings(ann.id(), settings);
          assertEquals(new Learner(ann.id(), settings, NOW), learners.find("ann").orElseThrow());
        }
      }
    }
    assertEquals(Optional.of(bob), learners.find("bob"));
  }

  @Test
  void aCodeWorksOnceAndUntilItExpires() {
    codes.make(ann.id(), "code", later(60));
    assertEquals(Optional.empty(), codes.redeem("other", "phone", NOW));
    assertEquals(Optional.of(ann), codes.redeem("code", "phone", later(59)));
    assertEquals(Optional.of(ann), learners.find("phone"));
    assertEquals(Optional.of(ann), learners.find("ann"));
    assertEquals(Optional.empty(), codes.redeem("code", "tablet", later(59)));
    assertEquals(Optional.empty(), learners.find("tablet"));
    codes.make(ann.id(), "late", later(60));
    assertEquals(Optional.empty(), codes.redeem("late", "tablet", later(60)));
  }

  @Test
  void aNewCodeReplacesTheOneBefore() {
    codes.make(ann.id(), "first", later(60));
    codes.make(ann.id(), "second", later(60));
    assertEquals(Optional.empty(), codes.redeem("first", "phone", NOW));
    assertEquals(Optional.of(ann), codes.redeem("second", "phone", NOW));
  }

  @Test
  void oneOfManyWhoRaceForACodeWins() throws Exception {
    codes.make(ann.id(), "code", later(60));
    int winners = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var racers =
          IntStream.range(0, 40)
              .<Callable<Optional<Learner>>>mapToObj(
                  i -> () -> codes.redeem("code", "racer " + i, NOW))
              .toList();
      for (var won : threads.invokeAll(racers)) {
        winners += won.get().isPresent() ? 1 : 0;
      }
    }
    assertEquals(1, winners);
  }

  /** Something of every kind that is kept about a learner. */
  private String keepEverything(Learner learner) {
    var attempts = new Attempts(database, Samples.IDS, Samples::item);
    var attempt =
        attempts.start(learner.id(), "bank", Scope.ALL, Samples.asked("bank", ONE), 7, "", NOW);
    attempts.submit(attempt.id(), learner.id(), Map.of("one", chosen("a")), later(1));
    new Readings(database).place(learner.id(), "kubenet", "routes", NOW);
    new Recalls(database).mark(learner.id(), "kubenet", "card", true, NOW);
    new Reports(database, Samples.IDS).add(learner.id(), "bank", "one", ONE.hash(), "Wrong.", NOW);
    codes.make(learner.id(), "code of " + learner.id(), later(60));
    var labs = new Labs(database, Samples.IDS);
    labs.adopt(learner.id(), "vm", LabsTest.START, List.of(LabsTest.entry(1, "ls")), NOW);
    labs.adopt(learner.id(), "vm", LabsTest.START, List.of(LabsTest.entry(1, "ip a")), NOW);
    new LabShares(database, () -> "share of " + learner.id())
        .share(learner.id(), "vm", LabsTest.START, List.of(), "host/vm", NOW);
    var marks = new GuideMarks(database);
    marks.mark(learner.id(), "look", 5, 5, NOW);
    marks.mark(learner.id(), "look", 0, 5, NOW.plusSeconds(1));
    new Bookmarks(database).set(learner.id(), "kubenet", "routes", NOW);
    new Notes(database).save(learner.id(), "kubenet", "routes", "mine", Notes.NONE, NOW);
    ReviewsTest.keepOne(database, learner.id());
    return attempt.id();
  }

  @Test
  void theExportHoldsEverything() {
    var bob = learners.create("bob", NOW);
    keepEverything(bob);
    var attempt = keepEverything(ann);
    var now = "2026-11-20T12:00:00.123Z";
    var export = new HashMap<>(learners.export(ann.id()));
    assertEquals(List.of(lab("ip a")), export.remove("labs"));
    assertEquals(List.of(lab("ls")), export.remove("labsLeft"));
    assertEquals(
        List.of(Map.of("name", "look", "stepsDone", 0, "steps", 5, "completed", now)),
        export.remove("labsGuided"));
    assertEquals(
        List.of(
            Map.of(
                "id",
                "share of " + ann.id(),
                "name",
                "vm",
                "scenario",
                "linux-primitives",
                "scenarioVersion",
                "f00d",
                "created",
                now,
                "log",
                List.of())),
        export.remove("labsShared"));
    assertEquals(
        List.of(Map.of("chapter", "kubenet", "section", "routes", "created", now)),
        export.remove("bookmarks"));
    assertEquals(
        List.of(Map.of("chapter", "kubenet", "section", "routes", "text", "mine", "updated", now)),
        export.remove("notes"));
    assertEquals(ReviewsTest.EXPORTED, export.remove("review"));
    assertEquals("on", export.remove("singleKeys"));
    assertEquals(
        Map.of(
            "learner", ann.id(),
            "created", now,
            "theme", "auto",
            "textSize", "normal",
            "devicesSince", List.of(now),
            "claimCodesUntil", List.of("2026-11-20T12:01:00.123Z"),
            "attempts",
                List.of(
                    Map.of(
                        "id",
                        attempt,
                        "quiz",
                        "bank",
                        "scope",
                        "all",
                        "seed",
                        7L,
                        "started",
                        now,
                        "submitted",
                        "2026-11-20T12:00:01.123Z",
                        "questions",
                        List.of(
                            Map.of(
                                "bank",
                                "bank",
                                "variant",
                                1L,
                                "item",
                                "one",
                                "version",
                                ONE.hash(),
                                "response",
                                Map.of("chosen", List.of("a")),
                                "answered",
                                "2026-11-20T12:00:01.123Z",
                                "points",
                                1,
                                "possible",
                                1,
                                "gradedVersion",
                                ONE.hash())))),
            "readings", List.of(Map.of("chapter", "kubenet", "place", "routes", "seen", now)),
            "recallCards",
                List.of(Map.of("chapter", "kubenet", "card", "card", "knew", true, "marked", now)),
            "reports",
                List.of(
                    Map.of(
                        "quiz", "bank",
                        "item", "one",
                        "version", ONE.hash(),
                        "message", "Wrong.",
                        "created", now))),
        export);
    assertEquals(Map.of(), learners.export("nobody"));
  }

  private static Map<String, Object> lab(String line) {
    var now = "2026-11-20T12:00:00.123Z";
    return Map.of(
        "name",
        "vm",
        "scenario",
        "linux-primitives",
        "scenarioVersion",
        "f00d",
        "started",
        now,
        "touched",
        now,
        "log",
        List.of(Map.of("tab", "host/vm", "place", "host/vm@blue", "line", line)));
  }

  @Test
  void deletingLeavesNothingOfTheLearnerButTheReportsWithoutAName() {
    var bob = learners.create("bob", NOW);
    keepEverything(bob);
    keepEverything(ann);
    var bobs = learners.export(bob.id());
    learners.delete(ann.id());
    assertEquals(Optional.empty(), learners.find("ann"));
    assertEquals(Optional.empty(), codes.redeem("code of " + ann.id(), "phone", NOW));
    assertEquals(List.of(), mentions(ann.id()));
    assertEquals(bobs, learners.export(bob.id()));
    var reports = new Reports(database, Samples.IDS).all();
    assertEquals(2, reports.size());
    assertEquals(1, reports.stream().filter(report -> report.learner() == null).count());
  }

  /** Tables with a column that holds {@code learner}. */
  private List<String> mentions(String learner) {
    return database.read(handle ->
        Stream.of(
                "learner_token",
                "claim_code",
                "attempt",
                "reading",
                "recall",
                "report",
                "lab",
                "lab_share")
            .filter(table ->
                handle
                        .createQuery("SELECT COUNT(*) FROM " + table + " WHERE learner = :learner")
                        .bind("learner", learner)
                        .mapTo(Integer.class)
                        .one()
                    > 0)
            .toList());
  }

  @Test
  void readingsRememberThePlaceAndWhenItWasDone() {
    var readings = new Readings(database);
    readings.place(ann.id(), "kubenet", "routes", NOW);
    readings.place(ann.id(), "kubenet", "bridge", later(1));
    readings.done(ann.id(), "kubenet", later(2));
    readings.done(ann.id(), "kubenet", later(3));
    readings.done(ann.id(), "azure-cni", later(4));
    var cni = new Reading("azure-cni", "", later(4), later(4));
    assertEquals(
        List.of(cni, new Reading("kubenet", "bridge", later(3), later(2))), readings.all(ann.id()));
    readings.undone(ann.id(), "kubenet");
    assertEquals(
        List.of(cni, new Reading("kubenet", "bridge", later(3), null)), readings.all(ann.id()));
    assertEquals(List.of(), readings.all("bob"));
  }

  @Test
  void theLastMarkOfACardCounts() {
    var recalls = new Recalls(database);
    recalls.mark(ann.id(), "kubenet", "b", true, NOW);
    recalls.mark(ann.id(), "kubenet", "a", false, NOW);
    recalls.mark(ann.id(), "kubenet", "b", false, later(1));
    recalls.mark(ann.id(), "kubenet", "a", true, later(2));
    assertEquals(
        List.of(
            new RecallMark("kubenet", "a", true, later(2)),
            new RecallMark("kubenet", "b", false, later(1))),
        recalls.all(ann.id()));
  }
}
