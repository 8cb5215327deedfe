package hopwise.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.study.Mastery.Evidence;
import hopwise.study.Mastery.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers in the order of time, + whole and - not; the state that they lead to. */
class MasteryTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "none, UNTOUCHED, 0",
        "-, LEARNING, 0",
        "+, LEARNING, 1",
        "++, LEARNING, 2",
        "+++, MASTERED, 3",
        "++-++, LEARNING, 4",
        "-+-+++, MASTERED, 4",
        "+++-, MASTERED, 3",
        "+++-+-, SLIPPED, 4",
        "+++--, SLIPPED, 3",
        "+++-++-, MASTERED, 5",
        "+++--++, SLIPPED, 5",
        "+++--+++, MASTERED, 6",
        "+++--+++-, MASTERED, 6",
        "+++--+++--, SLIPPED, 6",
        "++++++--, SLIPPED, 6",
      })
  void threeInARowMasterAndTwoMissesOfThreeLose(String answers, State state, int whole) {
    var evidence = new ArrayList<Evidence>();
    var marks = answers == null ? "" : answers;
    for (int i = 0; i < marks.length(); i++) {
      var when = Instant.EPOCH.plusSeconds(i);
      evidence.add(new Evidence("mine", marks.charAt(i) == '+', when));
      evidence.add(new Evidence("other", marks.charAt(i) == '-', when));
    }
    assertEquals(new Mastery(state, marks.length(), whole), Mastery.of("mine", evidence));
    Collections.reverse(evidence);
    assertEquals(new Mastery(state, marks.length(), whole), Mastery.of("mine", evidence));
    assertEquals(State.UNTOUCHED, Mastery.of("mine", List.of()).state());
  }
}
