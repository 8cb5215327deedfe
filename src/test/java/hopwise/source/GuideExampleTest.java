package hopwise.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.simulator.lab.Guide;
import hopwise.simulator.lab.GuideProgress;
import hopwise.simulator.lab.Lab;
import hopwise.simulator.lab.Rehearsal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guided lab that docs/authoring.md shows. */
class GuideExampleTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("## A guided lab.*?```yaml\n(.*?)```", Pattern.DOTALL);

  @TempDir Path root;
  private Edition edition;
  private Guide guide;
  private Lab lab;

  @BeforeEach
  void theExample() throws IOException {
    var course = SmallCourse.in(root);
    var manual = EXAMPLE.matcher(Files.readString(Path.of("docs/authoring.md")));
    assertTrue(manual.find());
    course.write("content/labs/rooms.yaml", manual.group(1));
    course.write(
        "content/scenarios/linux-primitives.yaml",
        Files.readString(Path.of("content/scenarios/linux-primitives.yaml")));
    edition = course.library().read();
    guide = edition.guide("rooms").orElseThrow();
    var scenario = course.library().scenarios().read("linux-primitives").scenario();
    lab = Lab.begin(scenario.orElseThrow());
  }

  private void type(String... lines) {
    for (var line : lines) {
      lab = ((Lab.Reply.Ran) lab.type(line)).lab();
    }
  }

  private void play(int steps) {
    for (var step : guide.steps().subList(0, steps)) {
      for (var command : step.commands()) {
        lab = ((Lab.Reply.Ran) Rehearsal.type(lab, command)).lab();
      }
    }
  }

  private int done() {
    return GuideProgress.of(guide, lab).done();
  }

  @Test
  void isCleanAndReachesItsEnd() {
    assertEquals(List.of(), edition.diagnostics());
    play(3);
    assertTrue(GuideProgress.of(guide, lab).isOver());
  }

  @Test
  void goalsCountHoweverTheyAreReached() {
    type("ip netns add room; ip link add a type veth peer name b netns room");
    assertEquals(1, done());
    type("ip link set a up", "ip netns exec room ip link set b up");
    type("ip addr add 192.0.2.1/30 dev a", "ip -n room addr add 192.0.2.2/30 dev b");
    assertEquals(2, done());
  }

  @Test
  void oneEntryMayDoSeveralSteps() {
    var all = new ArrayList<String>();
    for (var step : guide.steps().subList(0, 2)) {
      step.commands().forEach(command -> all.add(command.line()));
    }
    type(String.join(" && ", all));
    assertEquals(2, done());
  }

  @Test
  void whatWasDoneStaysDoneUntilItIsUndone() {
    play(2);
    type("ip netns del room");
    assertEquals(2, done());
    assertEquals(1, done(lab.undo().undo()));
    assertEquals(0, done(lab.after(0)));
  }

  private int done(Lab other) {
    return GuideProgress.of(guide, other).done();
  }

  /** Of the last step, which wants its three commands. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ping -c 1 192.0.2.2                                 | 0",
        "ping   -c 1 192.0.2.2                               | 0",
        "ping -c 1 192.0.2.2  # across                       | 0",
        "ping -c1 192.0.2.2                                  | 0",
        "ping -c 2 192.0.2.2                                 |",
        "ping -c 1 192.0.2.1                                 |",
        "ip netns exec room ip route                         | 1",
        "ip -n room route show                               | 1",
        "ip netns exec room ip r                             | 1",
        "ip route                                            |",
        "ip netns exec room ping -c 1 8.8.8.8                | 2",
        "ip netns exec room ping -c 1 8.8.4.4                | 2",
        "ip netns exec room ping -c 1 192.0.2.1              |",
        "ip netns exec room pong -c 1 8.8.8.8                |",
        "@host/outside                                       |"
      })
  void whatDoesTheSameCounts(String line, Integer command) {
    play(2);
    type(line.strip());
    var typed = GuideProgress.of(guide, lab).typed();
    assertEquals(command == null ? List.of() : List.of(command), List.copyOf(typed));
  }

  @Test
  void aCommandCountsAtItsPlaceOnly() {
    play(2);
    type("@host/outside", "ping -c 1 192.0.2.2");
    assertEquals(0, GuideProgress.of(guide, lab).typed().size());
  }
}
