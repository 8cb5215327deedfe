package hopwise.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.quiz.Blueprint.Kind;
import hopwise.study.ExamPlan.Part;
import hopwise.study.ExamRun.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What can be done in a run when. An exam of 60 minutes: the series {@code s} of a and b, the case
 * {@code c} of d and e, which closes, the section {@code m} of f and g, which stays open, and the
 * last, {@code z}, of h.
 */
class ExamRunTest {
  private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

  private static final ExamPlan PLAN =
      new ExamPlan(
          "Exam",
          60,
          List.of(
              part("s", Kind.SERIES, true, "a", "b"),
              part("c", Kind.CASE, true, "d", "e"),
              part("m", Kind.QUESTIONS, false, "f", "g"),
              part("z", Kind.QUESTIONS, true, "h")));

  private static Part part(String id, Kind kind, boolean closes, String... items) {
    return new Part(id, "Section " + id, kind, closes, List.of(items), null);
  }

  /** A run and the time, as a row of the table moves them on. */
  private static final class Hand {
    private ExamRun run;
    private Instant now = START;

    Hand(int extra, boolean strict) {
      run = ExamRun.begin(PLAN, extra, strict, START);
    }

    /** Does one thing; tells why it cannot be done, or an empty text. */
    String act(String words) {
      var parts = words.strip().split(" ");
      var name = parts.length > 1 ? parts[1] : "";
      return switch (parts[0]) {
        case "wait" -> {
          now = now.plus(Duration.ofMinutes(Integer.parseInt(name)));
          yield "";
        }
        case "see" -> run.bars(name, now).map(Enum::name).orElse("");
        case "pass" -> take(run.pass(name, now));
        case "leave" -> take(run.leave(name, now));
        case "enter" -> take(run.enter(name, now));
        case "flag" -> take(run.flag(name, true, now));
        case "unflag" -> take(run.flag(name, false, now));
        case "pause" -> take(run.pause(now));
        case "resume" -> take(run.resume(now));
        default -> throw new IllegalArgumentException(words);
      };
    }

    private String take(Step step) {
      return switch (step) {
        case Step.Taken taken -> {
          run = taken.run();
          yield "";
        }
        case Step.Refused refused -> refused.why().name();
      };
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      value = {
        // One question of a series after the other, and none of them twice.
        "                                        see a          | ''",
        "                                        see b          | QUESTION_AHEAD",
        "pass a;                                 see a          | NO_RETURN",
        "pass a;                                 pass a         | NO_RETURN",
        "pass a;                                 see b          | ''",
        "pass a; pass b;                         see b          | NO_RETURN",
        "                                        pass b         | QUESTION_AHEAD",
        "                                        see x          | UNKNOWN",
        // Sections come in their order, and what closes stays closed.
        "                                        see d          | SECTION_AHEAD",
        "                                        enter c        | SECTION_AHEAD",
        "                                        leave c        | SECTION_AHEAD",
        "                                        leave x        | UNKNOWN",
        "leave s;                                see d          | ''",
        "leave s;                                see e          | ''",
        "leave s;                                see a          | SECTION_CLOSED",
        "leave s;                                leave s        | SECTION_CLOSED",
        "leave s;                                enter s        | SECTION_CLOSED",
        "leave s; leave c;                       enter c        | SECTION_CLOSED",
        "leave s; leave c; leave m;              see f          | SECTION_NOT_OPEN",
        "leave s; leave c; leave m;              enter m        | ''",
        "leave s; leave c; leave m; enter m;     see f          | ''",
        "leave s; leave c; leave m; enter m;     see h          | SECTION_CLOSED",
        "leave s; leave c; leave m; enter m;     leave m        | LAST_SECTION",
        "leave s; leave c; leave m;              leave z        | LAST_SECTION",
        // Flags are for what can be seen.
        "                                        flag b         | QUESTION_AHEAD",
        "leave s;                                flag e         | ''",
        "leave s; flag e; leave c;               unflag e       | SECTION_CLOSED",
        // The clock.
        "wait 59;                                see a          | ''",
        "wait 60;                                see a          | TIME_OVER",
        "wait 60;                                leave s        | TIME_OVER",
        "wait 60;                                pause          | TIME_OVER",
        "wait 60;                                resume         | TIME_OVER",
        "pause;                                  see a          | PAUSED",
        "pause;                                  leave s        | PAUSED",
        "pause;                                  flag a         | PAUSED",
        "pause;                                  pause          | ''",
        "pause; wait 600;                        see a          | PAUSED",
        "pause; wait 600; resume;                see a          | ''",
        "wait 10; pause; wait 99; resume; wait 49; see a        | ''",
        "wait 10; pause; wait 99; resume; wait 50; see a        | TIME_OVER",
        "                                        resume         | ''",
      })
  void lastStep(String steps, String refusal) {
    var hand = new Hand(0, false);
    var acts = List.of(steps.split(";"));
    acts.subList(0, acts.size() - 1).forEach(act -> assertEquals("", hand.act(act), act));
    assertEquals(refusal, hand.act(acts.getLast()));
  }

  @ParameterizedTest
  @CsvSource({"0, 60", "25, 75", "50, 90", "100, 120"})
  void extraTime(int percent, int minutes) {
    var hand = new Hand(percent, true);
    assertEquals(Duration.ofMinutes(minutes), hand.run.left(START));
    hand.act("wait " + (minutes - 1));
    assertEquals(Duration.ofMinutes(1), hand.run.left(hand.now));
    assertEquals("", hand.act("see a"));
    hand.act("wait 1");
    assertEquals(hand.now, hand.run.over(hand.now).orElseThrow());
    hand.act("wait 1");
    assertEquals(Duration.ZERO, hand.run.left(hand.now));
    assertEquals(hand.now.minusSeconds(60), hand.run.over(hand.now).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"false, ''", "true, NO_PAUSE"})
  void onlyAPracticeRunIsPaused(boolean strict, String refusal) {
    assertEquals(refusal, new Hand(0, strict).act("pause"));
  }
}
