package hopwise.store;

import static hopwise.store.Samples.NOW;
import static hopwise.store.Samples.later;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import hopwise.simulator.lab.Lab;
import hopwise.simulator.linux.NamespaceId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabsTest {
  static final LabStart START = new LabStart("linux-primitives", "f00d", "title: a machine");

  @TempDir Path directory;
  private Database database;
  private Labs labs;
  private String ann;

  @BeforeEach
  void open() {
    database = Samples.open(directory);
    labs = new Labs(database, Samples.IDS);
    ann = new Learners(database, Samples.IDS).create("ann", NOW).id();
  }

  @AfterEach
  void close() {
    database.close();
  }

  static Lab.Entry entry(int sequence, String line) {
    return new Lab.Entry(sequence, "host/vm", new NamespaceId("host/vm", "blue"), line);
  }

  /** Types a line after what was last made, and gives the lab then. */
  private KeptLab type(String line) {
    var change = labs.append(ann, "vm", seen(), START, entry(0, line), later(1));
    return assertInstanceOf(LabChange.Made.class, change).now().orElseThrow();
  }

  private String seen() {
    return labs.find(ann, "vm").map(KeptLab::seen).orElse("");
  }

  private List<String> lines() {
    return labs.find(ann, "vm").stream()
        .flatMap(lab -> labs.log(lab.id()).stream())
        .map(Lab.Entry::line)
        .toList();
  }

  @Test
  void theFirstCommandBeginsALab() {
    assertEquals(Optional.empty(), labs.find(ann, "vm"));
    var lab = type("ip link");
    assertEquals(
        new KeptLab(lab.id(), "vm", "linux-primitives", "f00d", "", 1, 1, later(1), later(1)), lab);
    assertEquals(List.of(entry(1, "ip link")), labs.log(lab.id()));
    assertEquals(Optional.of("title: a machine"), labs.content("f00d"));
    assertEquals(List.of(lab), labs.all(ann));
    assertEquals(Optional.empty(), labs.find("bob", "vm"));
  }

  @Test
  void whatWasSeenBeforeSomethingElseHappenedIsRefused() {
    var first = type("one");
    type("two");
    var stale = labs.append(ann, "vm", first.seen(), START, entry(0, "late"), NOW);
    assertEquals(new LabChange.Stale(labs.find(ann, "vm")), stale);
    assertInstanceOf(LabChange.Stale.class, labs.append(ann, "vm", "", START, entry(0, "x"), NOW));
    assertInstanceOf(LabChange.Stale.class, labs.undo(ann, "vm", first.seen(), NOW));
    assertInstanceOf(LabChange.Stale.class, labs.leave(ann, "vm", first.seen()));
    assertEquals(List.of("one", "two"), lines());
  }

  @Test
  void anUndoneEntryAndAnotherInItsPlaceAreNotTakenForTheSame() {
    type("one");
    var seen = type("two").seen();
    labs.undo(ann, "vm", seen, NOW);
    type("other");
    assertEquals(List.of("one", "other"), lines());
    assertInstanceOf(
        LabChange.Stale.class, labs.append(ann, "vm", seen, START, entry(0, "three"), NOW));
  }

  @Test
  void undoOfNothingChangesNothing() {
    assertEquals(new LabChange.Made(Optional.empty()), labs.undo(ann, "vm", "", NOW));
    type("one");
    labs.undo(ann, "vm", seen(), NOW);
    labs.undo(ann, "vm", seen(), NOW);
    assertEquals(List.of(), lines());
  }

  @Test
  void aLabThatWasLeftComesBackAndTheOtherIsLeftInItsPlace() {
    type("old");
    labs.leave(ann, "vm", seen());
    assertEquals(List.of(), lines());
    type("new");
    labs.bringBack(ann, "vm", seen());
    assertEquals(List.of("old"), lines());
    labs.bringBack(ann, "vm", seen());
    assertEquals(List.of("new"), lines());
    labs.leave(ann, "vm", seen());
    labs.bringBack(ann, "vm", "");
    assertEquals(List.of("new"), lines());
    assertEquals(Optional.empty(), labs.left(ann, "vm"));
  }

  @Test
  void aSharedLabIsACopy() {
    type("one");
    var lab = type("two");
    var shares = new LabShares(database, Samples.IDS);
    var id = shares.share(ann, "vm", START, labs.log(lab.id()), "host/vm", NOW);
    type("three");
    var shared = shares.find(id).orElseThrow();
    assertEquals(
        new SharedLab(id, "vm", START, "host/vm", List.of(entry(1, "one"), entry(2, "two")), NOW),
        shared);
    var bob = new Learners(database, Samples.IDS).create("bob", NOW).id();
    var own = labs.adopt(bob, "vm", shared.start(), shared.log(), NOW);
    assertEquals(shared.log(), labs.log(own.id()));
    assertEquals(List.of("one", "two", "three"), lines());
    assertEquals(Optional.empty(), shares.find("unknown"));
  }

  @Test
  void ofAThousandAppendsAtOnceOneIsMadeAndTheOthersHearOfIt() throws Exception {
    var seen = type("first").seen();
    var answers =
        atOnce(1_000, i -> labs.append(ann, "vm", seen, START, entry(0, "line " + i), NOW));
    assertEquals(1, answers.stream().filter(LabChange.Made.class::isInstance).count());
    assertEquals(2, lines().size());
  }

  @Test
  void whoTriesAgainLosesNothing() throws Exception {
    atOnce(
        5,
        writer -> {
          IntStream.range(0, 40).forEach(i -> insist(writer + "." + i));
          return writer;
        });
    assertEquals(200, lines().stream().distinct().count());
    assertEquals(200, labs.find(ann, "vm").orElseThrow().revision());
  }

  private static <T> List<T> atOnce(int many, IntFunction<T> work) throws Exception {
    var answers = new ArrayList<T>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = IntStream.range(0, many).<Callable<T>>mapToObj(i -> () -> work.apply(i)).toList();
      for (var done : threads.invokeAll(all)) {
        answers.add(done.get());
      }
    }
    return answers;
  }

  /** Types a line as soon as nobody else is faster. */
  private void insist(String line) {
    var change = labs.append(ann, "vm", seen(), START, entry(0, line), NOW);
    while (change instanceof LabChange.Stale(var newer)) {
      var seen = newer.map(KeptLab::seen).orElse("");
      change = labs.append(ann, "vm", seen, START, entry(0, line), NOW);
    }
  }
}
