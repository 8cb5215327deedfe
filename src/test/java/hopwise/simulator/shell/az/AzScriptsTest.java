package hopwise.simulator.shell.az;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays the scripts of the resource files. Their first line names the release of their days; a line
 * with {@code $} is a command, one with {@code >} goes on with it, and a status that is not 0
 * stands in brackets behind the output; such a command changes nothing. {@code -Drecord=true}
 * writes what is printed.
 */
class AzScriptsTest {
  private static final Path SCRIPTS = Path.of("src/test/resources/simulator/shell/az");
  private static final boolean RECORD = Boolean.getBoolean("record");

  static List<Path> scripts() throws IOException {
    try (var files = Files.list(SCRIPTS)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void aScriptPrintsWhatItPrinted(Path file) throws IOException {
    var script = Files.readString(file);
    var played = played(script);
    if (RECORD) {
      Files.writeString(file, played);
    }
    assertEquals(Files.readString(file), played);
  }

  private static String played(String script) {
    var head = script.lines().findFirst().orElseThrow();
    var shell = AzShell.of(head.substring("release ".length()));
    var text = new StringBuilder(head).append('\n');
    for (var command : commands(script)) {
      var before = shell.world().estate();
      var printed = shell.run(command);
      if (shell.status() != 0) {
        assertSame(before, shell.world().estate(), () -> "changed by " + command);
      }
      text.append("$ ").append(command.replace("\n", "\n> ")).append('\n').append(printed);
      text.append(shell.status() == 0 ? "" : "[" + shell.status() + "]\n");
    }
    return text.toString();
  }

  private static List<String> commands(String script) {
    var commands = new ArrayList<String>();
    for (var line : script.lines().toList()) {
      if (line.startsWith("$ ")) {
        commands.add(line.substring(2));
      } else if (line.startsWith("> ") && !commands.isEmpty()) {
        commands.add(commands.removeLast() + "\n" + line.substring(2));
      }
    }
    return commands;
  }
}
