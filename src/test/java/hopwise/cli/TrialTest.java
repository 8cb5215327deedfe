package hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.source.Edition;
import hopwise.source.Library;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions of the course, asked in a terminal. */
class TrialTest {
  private static final Edition COURSE = Library.of(Path.of("content"), Path.of("quizzes")).glance();

  private final StringWriter out = new StringWriter();

  private int ask(String address, long seed, String typed) {
    var parts = address.split("/", 2);
    var item = COURSE.bank(parts[0]).orElseThrow().item(parts[1]).orElseThrow();
    return new Trial(item.version(seed).item(), seed, new PrintWriter(out))
        .run(parts[0], new BufferedReader(new StringReader(typed.replace('/', '\n'))));
  }

  @Test
  void aTranscriptHasQuestionAnswerAndKeyInThisOrder() {
    assertEquals(0, ask("four-address-spaces/need-of-a-pool", 1, "many/2542/"));
    assertEquals(
        """
        four-address-spaces/need-of-a-pool

        You plan a pool of 82 nodes with Azure CNI Node Subnet. A node is made for 30 pods, and an\
         upgrade adds one surge node.

        How many addresses of the subnet does the pool need, at its largest? Azure's own five don't\
         count here.

        Answer with a number (addresses).
        > many
        “many” is not a number.
        > 2542

        Wrong: 0 of 1 point
        Key: 2573
        The surge node forgotten. An upgrade brings a node more than the pool has, and that node\
         needs what every other node needs. Without room for it the cluster runs, but cannot be\
         upgraded.

        A node takes one address for itself and one for each of its 30 pods, 31 in all. During an\
         upgrade there are 83 nodes: 83 × 31 = 2573.
        Read again: four-address-spaces.md#five-addresses-are-gone-already
        """,
        out.toString());
  }

  /** A slash is the end of a line. */
  @ParameterizedTest
  @CsvSource({
    "kubenet-at-a-glance/cross-node-source, b, Right: 1 of 1 point",
    "kubenet-at-a-glance/cross-node-source, B, Right: 1 of 1 point",
    "kubenet-at-a-glance/cross-node-source, e/a, Wrong: 0 of 1 point",
    "four-address-spaces/ranges-to-choose, a b, of 2 points",
    "four-address-spaces/who-has-a-route, true false false true false, Right: 5 of 5 points",
    "four-address-spaces/who-has-a-route, tffft, Partly right: 3 of 5 points",
    "four-address-spaces/pod-to-database-and-back, leave-pod node-routes node-translates"
        + " vnet-gateway a a, An order names every entry once.",
    "four-address-spaces/whose-address, a a a a a a a, of 7 points",
    "four-address-spaces/windows-address-note, abacb, of 5 points",
    "four-address-spaces/reserved-in-a-26, 10.1.0.1, 0 of 1 point",
    "inside-a-kubenet-node/let-it-forward, sysctl -w net.ipv4.ip_forward=1, Right: 1 of 1 point",
    "inside-a-kubenet-node/new-source-where, c, Right: 1 of 1 point",
    "node-to-node/to-another-node, aaaaaaaaa, of 9 points",
    "node-to-node/mend-the-slice, ls/, Wrong: 0 of 3 points"
  })
  void everyTypeTakesAnAnswer(String item, String typed, String verdict) {
    ask(item, 3, typed + "/");
    assertTrue(out.toString().contains(verdict), out.toString());
  }

  @Test
  void atTheEndOfTheInputTheKeyIsShown() {
    assertEquals(1, ask("four-address-spaces/usable-in-a-range", 2, ""));
    assertTrue(out.toString().contains("Not answered: 0 of 1 point\nKey: "), out.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "try nothing, 1, there is no question “nothing”",
    "try four-address-spaces/nothing, 1, there is no question “four-address-spaces/nothing”",
    "'try usable-in-a-range --seed 0', 2, '--seed is 1 to 999999, not 0'"
  })
  void whatCannotBeAskedIsSaid(String line, int status, String message) {
    var err = new StringWriter();
    var cli = new CommandLineInterface(new PrintWriter(out), new PrintWriter(err));
    assertEquals(status, cli.run(line.split(" ")));
    assertEquals("hopwise: " + message + System.lineSeparator(), err.toString());
  }
}
