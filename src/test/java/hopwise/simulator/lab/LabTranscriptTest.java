package hopwise.simulator.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.source.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Types each transcript in the scenario that its first line names and compares what is printed.
 * {@code @PLACE} is the terminal of a place, {@code ? GOAL} asks whether a goal is met. {@code
 * -Dtranscripts=rewrite} writes what is printed into the files instead, for git to show.
 */
class LabTranscriptTest {
  private static final Path FOLDER = Path.of("src/test/resources/simulator/lab/transcripts");
  private static final Library LIBRARY = Library.of(Path.of("content"), Path.of("quizzes"));

  static Stream<Path> transcripts() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.sorted().toList().stream();
    }
  }

  private static String played(List<String> lines) {
    var name = lines.getFirst().replaceFirst("^# on ", "");
    var lab = Lab.begin(LIBRARY.scenarios().read(name).scenario().orElseThrow());
    var tab = Lab.MAIN_TAB;
    var text = new StringBuilder(lines.getFirst()).append('\n');
    for (var line : lines.subList(1, lines.size())) {
      if (line.startsWith("@")) {
        tab = line.substring(1);
        text.append(line).append('\n');
      } else if (line.startsWith("? ")) {
        text.append(line).append('\n').append(found(lab, line.substring(2))).append('\n');
      } else if (line.startsWith("$ ")) {
        text.append(line).append('\n');
        var command = line.substring(2).replace("⏎", "\n");
        switch (lab.append(lab.sequence(), tab, command)) {
          case Lab.Reply.Ran(var next, var printed, int status) -> {
            lab = next;
            text.append(printed).append(status == 0 ? "" : "[" + status + "]\n");
          }
          case Lab.Reply.Refused(var message) -> text.append(message).append('\n');
          case Lab.Reply.Stale stale -> throw new IllegalStateException("nobody else types here");
        }
      }
    }
    return text.toString();
  }

  private static String found(Lab lab, String line) {
    return switch (GoalReader.read(line)) {
      case GoalReader.Result.Read(var goal) -> {
        var finding = GoalCheck.check(lab.world(), goal);
        yield finding.met() ? "met" : "not met: " + finding.found();
      }
      case GoalReader.Result.Unreadable(var message) -> message;
    };
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void printsWhatTheTranscriptSays(Path file) throws IOException {
    var expected = Files.readString(file);
    var printed = played(expected.lines().toList());
    if (System.getProperty("transcripts", "").equals("rewrite")) {
      Files.writeString(file, printed);
    } else {
      assertEquals(expected, printed);
    }
  }
}
