package hopwise.simulator.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hopwise.simulator.lab.Lab;
import hopwise.source.Library;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The paper's first half, figures 1 to 19, typed into the lab {@code linux-primitives}: every
 * output is the recorded one, but for what differs from run to run.
 */
class PrimitivesTest {
  private static final Pattern MAC = Pattern.compile("([0-9a-f]{2}:){5}[0-9a-f]{2}");
  private static final Pattern BRIDGE_ID = Pattern.compile("8000\\.[0-9a-f]{12}");

  @TestFactory
  Stream<DynamicTest> figures() {
    var recorded = recording();
    var lab =
        Lab.begin(
            Library.of(Path.of("content"), Path.of("quizzes"))
                .scenarios()
                .read("linux-primitives")
                .scenario()
                .orElseThrow());
    var tests = new ArrayList<DynamicTest>();
    for (var line : Recordings.lines("primitives/script.txt")) {
      var reply = (Lab.Reply.Ran) lab.type(line);
      lab = reply.lab();
      var expected = next(recorded, line);
      if (expected != null) {
        tests.add(
            dynamicTest(
                expected.figure() + ": " + line,
                () -> assertEquals(normal(expected.output()), normal(reply.printed()))));
      }
    }
    tests.add(dynamicTest("all figures were shown", () -> assertEquals("", left(recorded))));
    return tests.stream();
  }

  private record Recorded(String figure, String command, String output) {}

  private static List<Recorded> recording() {
    var found = new ArrayList<Recorded>();
    var figure = "";
    var command = "";
    var output = new StringBuilder();
    var lines = new ArrayList<>(Recordings.lines("primitives/figures.txt"));
    lines.add("=== end");
    for (var line : lines) {
      if (line.startsWith("=== ") || line.startsWith("$ ")) {
        if (!command.isEmpty()) {
          found.add(new Recorded(figure, command, output.toString()));
        }
        output.setLength(0);
        figure = line.startsWith("=== ") ? line.substring(4) : figure;
        command = line.startsWith("$ ") ? line.substring(2).replaceAll("   \\(.*", "") : "";
      } else {
        output.append(line).append('\n');
      }
    }
    return found;
  }

  /** The next recorded use of a command, which is then used up; null where it was not recorded. */
  private static @Nullable Recorded next(List<Recorded> recorded, String command) {
    for (var one : recorded) {
      if (one.command().equals(command)) {
        recorded.remove(one);
        return one;
      }
    }
    return null;
  }

  private static String left(List<Recorded> recorded) {
    return String.join("\n", recorded.stream().map(Recorded::command).toList());
  }

  /**
   * Addresses that the kernel chose get the number of their first appearance; the recording's card
   * was one end of a veth pair, and its machine one namespace among others.
   */
  private static String normal(String output) {
    var text =
        output
            .replace("lp-ns", "ns")
            .replace("eth0@if3", "eth0")
            .replace(" link-netns lp-out", "")
            .replaceAll(" link-netns lp-root| link-netnsid \\d+| link-netns \\S+", " LINK")
            .replaceAll("qdisc \\S+", "qdisc Q")
            .replaceAll("time=[0-9.]+", "time=T")
            .replaceAll("time [0-9]+ms", "time T")
            .replaceAll("= [0-9./]+ ms", "= T")
            .replaceAll("id=\\d+", "id=N")
            .replaceAll("icmp     1 \\d+", "icmp 1 N")
            .replaceAll("REACHABLE|STALE|DELAY", "KNOWN");
    return sorted(numbered(BRIDGE_ID, numbered(MAC, text, "mac"), "bridge")).strip();
  }

  private static String numbered(Pattern pattern, String text, String name) {
    Map<String, String> names = new HashMap<>();
    return pattern
        .matcher(text)
        .replaceAll((MatchResult found) ->
            names.computeIfAbsent(found.group(), key -> name + names.size()));
  }

  /** Tables whose order depends on addresses that differ. */
  private static String sorted(String text) {
    return text.contains(" master br-rootns permanent")
            || text.contains("lladdr")
            || text.contains("flow entries")
        ? String.join("\n", text.replaceAll("mac\\d+", "MAC").lines().sorted().toList())
        : text;
  }
}
