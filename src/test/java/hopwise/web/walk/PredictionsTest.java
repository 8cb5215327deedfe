package hopwise.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.simulator.lab.Journey;
import hopwise.web.walk.Predictions.Given;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictionsTest {
  private static PredictView view(String from, String to, String answers) {
    return view(from, to, new Given(ints(answers), ""));
  }

  private static PredictView view(String from, String to, Given given) {
    var world = Worlds.of(WalkViewsTest.HYBRID);
    return Predictions.of(world, Worlds.ask(world, from, to), given, List.of()).orElseThrow();
  }

  private static List<Integer> ints(String answers) {
    return Given.read(answers, false, null).answers();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''      | Does the packet from web-827bvpmbph-sm5kk arrive at host/db, and which source is"
            + " seen there?",
        "0       | Which route does web-827bvpmbph-sm5kk take for 192.168.10.20?",
        "0.1.0.1 | Which source does the packet have when it leaves vmss000000?",
      })
  void theNextQuestion(String answers, String question) {
    var next = Objects.requireNonNull(view("web-pod", "host/db", answers).question());
    assertEquals(question, Worlds.text(next.html()));
  }

  @Test
  void theOptionsAreWhatMightHaveBeen() {
    var next = Objects.requireNonNull(view("web-pod", "host/db", "0.1.0.1").question());
    assertEquals(
        List.of("10.1.0.4, of eth0", "10.244.0.1, of cbr0", "10.244.0.4, as before"),
        next.optionsHtml().stream().map(Worlds::text).toList());
  }

  /** The right answers, but for the question about the whole walk. */
  private static String solve(String from, String to) {
    var world = Worlds.of(WalkViewsTest.HYBRID);
    var ask = Worlds.ask(world, from, to);
    var journey =
        ((Journey.Plan.Ready) Journey.plan(world, ask.from(), ask.to(), null, 0)).journey();
    var keys =
        Moments.of(world, 0, journey.walk(world.seed()).request()).stream()
            .flatMap(moment -> Guess.of(world, moment).stream())
            .map(guess -> Integer.toString(guess.key()));
    return "0." + keys.collect(Collectors.joining("."));
  }

  @ParameterizedTest
  @CsvSource({"web-pod, host/db, 7", "host/db, web-pod, 3", "web-pod, web-service, 12"})
  void aWalkCanBeForeseen(String from, String to, int questions) {
    var solved = view(from, to, solve(from, to));
    assertEquals(questions, solved.questions());
    assertTrue(solved.right() >= questions - 1, solved.missed().toString());
    assertFalse(solved.summaryHtml().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"'', 0", "0, 1", "0.1, 2", "0.1.0, 3", "0.1.0.1, 4"})
  void nothingLaterThanTheQuestionIsInThePage(String answers, int rows) {
    var view = view("web-pod", "host/db", answers);
    var shown = view.entries().stream().filter(entry -> entry.row() != null).toList();
    assertEquals(rows, shown.size());
    assertFalse(view.toString().contains("MASQUERADE"), "the translation");
    assertFalse(view.summaryHtml().contains("10.1.0.4"), "the end");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "''  | 0 | 0     | ''",
        "0.1 | 2 | 0.1.2 | ''",
        "0.1 | - | 0.1   | Choose one first, then answer.",
        "0.x | - | 0     | Choose one first, then answer.",
        "0   | y | 0     | Choose one first, then answer.",
      })
  void answersInTheAddress(String before, @Nullable String sent, String after, String refusal) {
    var given = Given.read(before, true, sent);
    assertEquals(after, given.text());
    assertEquals(refusal, given.refusal());
  }

  @Test
  void answersThatAreNoOptionsAreAskedAgain() {
    assertEquals(1, view("web-pod", "host/db", "0.77.0").answered());
    assertEquals(7, view("web-pod", "host/db", "0.0.0.0.0.0.0.0.0.0").answered());
  }
}
