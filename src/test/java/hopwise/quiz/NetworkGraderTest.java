package hopwise.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands, ways, spots and repairs. */
class NetworkGraderTest {
  /** Reads {@code PLACE LINE; PLACE LINE} for a lab; else as {@link GraderTest} does. */
  private static @Nullable Response response(Item item, @Nullable String text) {
    return text != null && item instanceof Item.Lab
        ? new Response.Played(lines(text))
        : GraderTest.response(item, text);
  }

  private static List<Response.Line> lines(String text) {
    var lines = new ArrayList<Response.Line>();
    for (var line : text.split("; ")) {
      var words = line.split(" ", 2);
      lines.add(new Response.Line("host/" + words[0], words[1]));
    }
    return lines;
  }

  @ParameterizedTest(name = "{0}: {1} earns {2} of {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          same    | -                                        | 0 | 1 | -
          same    | ip route add default via 192.0.2.254     | 1 | 1 | -
          same    | ip r a 0.0.0.0/0 via "192.0.2.254"       | 1 | 1 | -
          same    | ip route add default via 192.0.2.1       | 0 | 1 | itself
          same    | ip route add default via '192.0.2.254    | 0 | 1 | -
          effect  | ip route add default via 192.0.2.254     | 2 | 2 | -
          effect  | ip r r default dev eth0 via 192.0.2.254  | 2 | 2 | -
          effect  | ip route add default via 192.0.2.9       | 1 | 2 | -
          effect  | ip route add 198.51.100.0/24 via 192.0.2.254 | 1 | 2 | -
          effect  | nonsense                                 | 0 | 2 | -
          path    | -                                        | 0 | 5 | -
          path    | hop-1-source=192.0.2.1,hop-2-place=host/router,hop-2-source=198.51.100.254,hop-3-place=host/server,end=DELIVERED | 5 | 5 | -
          path    | hop-2-place=host/router,end=NO_ROUTE     | 1 | 5 | -
          hotspot | router,server                            | 2 | 2 | -
          hotspot | client,server                            | 1 | 2 | -
          hotspot | client,router,server                     | 0 | 2 | -
          lab     | -                                        | 0 | 2 | -
          lab     | client ip route                          | 0 | 2 | -
          lab     | client ip route add default via 192.0.2.254 | 1 | 2 | -
          lab     | client ip route add default via 192.0.2.254; router sysctl -w net.ipv4.ip_forward=1 | 2 | 2 | -
          lab     | router echo 1 > /proc/sys/net/ipv4/ip_forward; client ip r a default via 192.0.2.254 | 2 | 2 | -
          lab     | client ip route add default via 192.0.2.254; client ip route del default | 0 | 2 | -
          lab     | client ip route add default via 192.0.2.254; nowhere ip route | 1 | 2 | -
          """)
  void earnsAPointForEachRightPart(
      String id, @Nullable String text, int points, int possible, @Nullable String mistake) {
    var item = NetworkItems.byId(id);
    var grade = Grader.grade(item, response(item, text));
    assertEquals(points, grade.points());
    assertEquals(possible, grade.possible());
    assertEquals(mistake, grade.mistake());
    assertEquals(grade, Grader.grade(item, response(item, text)));
  }

  @Test
  void moreRightPartsNeverEarnLess() {
    var random = new Random(11);
    for (int run = 0; run < 200; run++) {
      var values = new LinkedHashMap<String, String>();
      int before = 0;
      var asked = new ArrayList<>(NetworkItems.PATH.asked());
      Collections.shuffle(asked, random);
      for (var question : asked) {
        var options = NetworkItems.PATH.options(question);
        boolean right = random.nextBoolean();
        values.put(
            question.id(), right ? question.key() : options.get(random.nextInt(options.size())));
        int points = Grader.grade(NetworkItems.PATH, new Response.Assigned(values)).points();
        assertTrue(points >= before);
        before = points;
      }
    }
  }

  @Test
  void aResponseOfAnotherKindEarnsNothingAndIsRefused() {
    for (var item : NetworkItems.ALL) {
      var other = new Response.Ordered(List.of("a"));
      assertEquals(0, Grader.grade(item, other).points(), item.id());
      assertEquals(
          "This is not an answer to this kind of question.",
          Answers.refusal(item, other).orElse(null));
    }
  }

  @ParameterizedTest(name = "{0}: {1} is refused with {2}, complete: {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          same    | ip route                | -                                             | true
          same    | echo "open              | -                                             | false
          path    | hop-2-place=host/router | -                                             | false
          path    | hop-9-place=host/router | This question has no part “hop-9-place”.      | false
          path    | hop-2-place=host/nobody | This question has no option “host/nobody”.    | false
          path    | end=EXPLODED            | This question has no option “EXPLODED”.       | false
          hotspot | router                  | -                                             | false
          hotspot | router,server           | -                                             | true
          hotspot | nobody                  | This question has no spot “nobody”.           | false
          hotspot | client,router,server    | Choose 2, not 3: take one away before you choose another. | false
          lab     | client ip route         | -                                             | true
          """)
  void refusesWhatCannotBeAnAnswer(
      String id, String text, @Nullable String refusal, boolean complete) {
    var item = NetworkItems.byId(id);
    var response = Objects.requireNonNull(response(item, text));
    assertEquals(refusal, Answers.refusal(item, response).orElse(null));
    assertEquals(complete, Answers.complete(item, response));
  }

  @Test
  void aLabTakesNoMoreThanFits() {
    var line = new Response.Line("host/client", "ip route");
    assertEquals(
        "A question takes 100 commands; undo some, or begin again.",
        Answers.refusal(NetworkItems.LAB, new Response.Played(Collections.nCopies(101, line)))
            .orElse(null));
    assertEquals(
        "A command has at most 2000 characters here.",
        Answers.refusal(
                NetworkItems.LAB,
                new Response.Played(List.of(new Response.Line("host/client", "x".repeat(2_001)))))
            .orElse(null));
    assertEquals(
        "A question takes 20000 characters in all; undo some commands, or begin again.",
        Answers.refusal(
                NetworkItems.LAB,
                new Response.Played(
                    Collections.nCopies(20, new Response.Line("host/client", "x".repeat(1_500)))))
            .orElse(null));
  }

  /** What asks for too much work is given up, at the same point on every machine. */
  @Test
  void hostileWorkIsGivenUp() {
    var digits = "1 2 3 4 5 6 7 8 9";
    var loops =
        "for a in %1$s; do for b in %1$s; do for c in %1$s; do for d in %1$s; do ip r; done; done; done; done"
            .formatted(digits);
    var lines =
        List.of(
            new Response.Line("host/client", loops),
            new Response.Line("host/client", "ip route add default via 192.0.2.254"));
    assertTimeout(
        Duration.ofSeconds(20),
        () -> assertEquals(0, Grader.grade(NetworkItems.LAB, new Response.Played(lines)).points()));
    assertEquals(
        "This was given up: it asks for more work than a question takes.",
        NetworkItems.BROKEN.refused(lines.subList(0, 1)).orElse(null));
  }

  @Test
  void everySpotIsNoStrategy() {
    var all = NetworkItems.HOTSPOT.spots().stream().map(Item.Spot::id).toList();
    var everything = new Response.Chosen(new LinkedHashSet<>(all));
    assertEquals(0, Grader.grade(NetworkItems.HOTSPOT, everything).points());
  }
}
