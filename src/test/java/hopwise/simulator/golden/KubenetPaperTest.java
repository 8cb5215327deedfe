package hopwise.simulator.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hopwise.simulator.linux.NamespaceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The kubenet cluster of the paper, built by the recording's own commands: what they print, and the
 * 21 connections hop by hop.
 */
class KubenetPaperTest {
  private static final Pattern IGNORED =
      Pattern.compile("^# (Generated|Completed).*|\\[\\d+:\\d+]$", Pattern.MULTILINE);

  final Machine machine = new Machine();
  private final List<DynamicTest> tests = new ArrayList<>();
  private final Map<String, Integer> read = new HashMap<>();

  @TestFactory
  Stream<DynamicTest> replays() {
    var lines = new ArrayList<>(Recordings.lines("kubenet-paper/script.txt"));
    build();
    while (!lines.isEmpty()) {
      play(translated(lines.removeFirst()), lines);
    }
    return tests.stream();
  }

  /** Builds what the script's commands do not. */
  void build() {}

  /** A line of the script as it is typed here. */
  String translated(String line) {
    return line;
  }

  /** Whether a command is left out, because {@link #build} did what it does. */
  boolean isBuilt(String command) {
    return false;
  }

  /** Rules that were met, or what a command printed, in the words of the recording. */
  String asRecorded(String text) {
    return text;
  }

  /** Whether the rule was there in the recording. */
  boolean isRecorded(String rule) {
    return true;
  }

  /** Whether the output of {@code command} is compared. */
  boolean isComparable(String command) {
    return true;
  }

  private void play(String line, List<String> rest) {
    var words = line.split(" ", -1);
    switch (words[0]) {
      case "listen" -> machine.listen(words[1], words[2], Integer.parseInt(words[3]));
      case "trace" -> traced(words[1], dial(words));
      case "rules" -> ruled(words[1], dial(words), List.of(words).subList(6, words.length));
      case "shot" -> shot(words[1], line.split(" ", 4)[2], line.split(" ", 4)[3]);
      default -> command(line, rest);
    }
  }

  private void command(String line, List<String> rest) {
    var command = new StringBuilder(line);
    while (!Machine.isComplete(command.toString())) {
      command.append('\n').append(rest.removeFirst());
    }
    if (!isBuilt(line)) {
      assertEquals("", machine.run(command.toString()), line);
    }
  }

  private Observed dial(String[] words) {
    return machine.watch(
        words[2], words[3], Integer.parseInt(words[4]), Integer.parseInt(words[5]));
  }

  private void traced(String name, Observed observed) {
    var file = Recordings.lines("kubenet-paper/trace/" + name + ".txt");
    tests.add(
        dynamicTest(
            name + ": who saw whom", () -> assertEquals("# " + observed.summary(), file.get(1))));
    for (var place : List.of("node1", "node2", "pod1a", "pod1b", "pod2a", "vnet")) {
      tests.add(
          dynamicTest(
              name + ": frames in " + place,
              () ->
                  assertEquals(
                      recordedFrames(file, place), framesByLink(observed.frames(), place))));
    }
    var connections = connections();
    tests.add(
        dynamicTest(
            name + ": connections", () -> assertEquals(recordedConnections(file), connections)));
  }

  private static String recordedFrames(List<String> file, String place) {
    return framesByLink(
        file.stream()
            .filter(line -> line.contains(": Flags [S"))
            .map(line -> line.replaceAll(" id \\d+", "").replaceAll(" +", " ").strip())
            .distinct()
            .toList(),
        place);
  }

  /** The order at one link is the kernel's; between links it depends on who looked first. */
  private static String framesByLink(List<String> frames, String place) {
    return String.join(
        "\n",
        frames.stream()
            .filter(line -> line.startsWith(place + " | "))
            .sorted(Comparator.comparing((String line) -> line.split(" ", 4)[2]))
            .toList());
  }

  private static String recordedConnections(List<String> file) {
    var found = new ArrayList<String>();
    var place = "";
    for (var line : file) {
      if (line.startsWith("# conntrack -L in ")) {
        place = line.replace("# conntrack -L in ", "").replace(":", "");
      } else if (line.startsWith("#   tcp")) {
        found.add(
            place + ": " + line.substring(4).replaceAll(" mark=.*", "").replaceAll(" +", " "));
      }
    }
    return String.join("\n", found);
  }

  private String connections() {
    var found = new ArrayList<String>();
    for (var place : List.of("node1", "node2", "slb")) {
      var id = new NamespaceId(Machine.HOST, "kn-" + place);
      machine.world().dynamics().of(id).connections().stream()
          .map(connection -> place + ": " + Observed.connection(connection))
          .forEach(found::add);
    }
    return String.join("\n", found);
  }

  private void ruled(String name, Observed observed, List<String> places) {
    for (var place : places) {
      var file = Recordings.lines("kubenet-paper/nftrace/" + name + "." + place + ".txt");
      var actual =
          observed.rules(new NamespaceId(Machine.HOST, "kn-" + place)).stream()
              .map(this::asRecorded)
              .filter(this::isRecorded)
              .toList();
      tests.add(
          dynamicTest(
              name + ": rules of " + place,
              () ->
                  assertEquals(
                      String.join("\n", recordedRules(file, actual)), String.join("\n", actual))));
    }
  }

  /** Without the rules of the recording itself, and the ends of chains that hold no rule. */
  private static List<String> recordedRules(List<String> file, List<String> actual) {
    return file.stream()
        .filter(line -> line.startsWith(" TRACE: "))
        .map(line ->
            line.replaceFirst(" TRACE: \\d+ [0-9a-f]+ ", "")
                .replaceFirst("rule:0x[0-9a-f]+", "rule")
                .replaceFirst(" +-4 -t [a-z]+", "")
                .strip())
        .filter(line -> !line.startsWith("raw:"))
        .filter(line -> !line.contains(":policy:ACCEPT") || actual.contains(line))
        .toList();
  }

  private void shot(String file, String place, String command) {
    var printed = machine.run("ip netns exec " + place + " " + command);
    var expected = section(file, command);
    if (!isComparable(command)) {
      return;
    }
    tests.add(
        dynamicTest(
            file + ": " + command,
            () ->
                assertEquals(
                    normal(command, asRecorded(expected)), normal(command, asRecorded(printed)))));
  }

  /** The output of the next use of {@code command} in a recording. */
  private String section(String file, String command) {
    var lines = Recordings.lines("kubenet-paper/" + file + ".txt");
    int from = read.getOrDefault(file, 0);
    while (!lines.get(from).startsWith("$ " + command + "      # in namespace")) {
      from++;
    }
    int to = from + 1;
    while (to < lines.size() && !lines.get(to).startsWith("$ ")) {
      to++;
    }
    read.put(file, to);
    return String.join("\n", lines.subList(from + 1, to)) + "\n";
  }

  private static String normal(String command, String output) {
    var text = IGNORED.matcher(output).replaceAll("");
    if (command.startsWith("ping") || command.startsWith("traceroute")) {
      text =
          text.replaceAll("time=[0-9.]+", "time=T")
              .replaceAll("time [0-9]+ms", "time T")
              .replaceAll("= [0-9./]+ ms", "= T")
              .replaceAll(" [0-9.]+ ms", " T");
    }
    if (command.startsWith("bridge fdb") || command.equals("ip neigh")) {
      text =
          String.join(
              "\n", text.replaceAll("REACHABLE|STALE|DELAY", "KNOWN").lines().sorted().toList());
    }
    if (command.startsWith("brctl showmacs")) {
      text = text.replaceAll("(?m)\\s+[0-9.]+$", "");
    }
    if (command.contains("-nvL")) {
      text =
          text.replaceAll("(?m)^ *\\d+ +\\d+ ", "N N ")
              .replaceAll("ACCEPT \\d+ packets, \\d+ bytes", "ACCEPT");
    }
    return text.strip();
  }
}
