package hopwise.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.simulator.lab.Guide;
import hopwise.simulator.lab.GuideProgress;
import hopwise.simulator.lab.Lab;
import hopwise.simulator.lab.Rehearsal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guided labs of the course, typed as they stand there. */
class GuidesTest {
  private static final Library LIBRARY = Library.of(Path.of("content"), Path.of("quizzes"));
  private static final List<Guide> GUIDES = LIBRARY.read().guides();

  static Stream<Guide> guides() {
    return GUIDES.stream();
  }

  private static Lab begin(Guide guide) {
    return Lab.begin(LIBRARY.scenarios().read(guide.scenario()).scenario().orElseThrow());
  }

  private static Lab type(Lab lab, Guide.Command command) {
    var ran = assertInstanceOf(Lab.Reply.Ran.class, Rehearsal.type(lab, command));
    return ran.lab();
  }

  /** One step after the other is done, and each with its last command. */
  @ParameterizedTest
  @MethodSource("guides")
  void whoTypesWhatIsShownComesToTheEnd(Guide guide) {
    var lab = begin(guide);
    var progress = GuideProgress.begin(guide, lab.world());
    for (int step = 0; step < guide.steps().size(); step++) {
      for (var command : guide.steps().get(step).commands()) {
        assertEquals(step, progress.done(), command.line());
        var next = type(lab, command);
        progress = progress.next(lab.after(next.sequence() - 1), next);
        lab = next;
      }
      assertEquals(step + 1, progress.done(), guide.steps().get(step).id());
    }
    assertTrue(progress.isOver());
    assertEquals(progress, GuideProgress.of(guide, lab));
    assertFalse(GuideProgress.of(guide, lab.undo()).isOver());
  }

  /** A step without goals wants every command, one with goals all that lead to them. */
  @ParameterizedTest
  @MethodSource("guides")
  void aStepStaysOpenWithoutACommandThatItNeeds(Guide guide) {
    var lab = begin(guide);
    var needless = new ArrayList<String>();
    for (int step = 0; step < guide.steps().size(); step++) {
      var commands = guide.steps().get(step).commands();
      for (var left : commands) {
        var without = lab;
        for (var command : commands) {
          without = command.equals(left) ? without : type(without, command);
        }
        if (GuideProgress.of(guide, without).done() > step) {
          needless.add(left.line());
        }
      }
      for (var command : commands) {
        lab = type(lab, command);
      }
    }
    needless.removeIf(line -> line.startsWith("cat ") || isWay(line));
    assertEquals(List.of(), needless);
  }

  /** Terminals stand side by side, so nobody needs to log in, or out, to get to another one. */
  @Test
  void aTerminalAtThePlaceIsAWayThere() {
    var guide =
        GUIDES.stream()
            .filter(one -> one.name().equals("kubenet-from-create-to-route-table"))
            .findFirst()
            .orElseThrow();
    var lab = begin(guide);
    for (var step : guide.steps()) {
      for (var command : step.commands()) {
        lab = isWay(command.line()) ? lab : type(lab, command);
      }
    }
    assertTrue(GuideProgress.of(guide, lab).isOver());
  }

  private static boolean isWay(String line) {
    return line.startsWith("kubectl ssh-jump") || line.equals("exit");
  }
}
