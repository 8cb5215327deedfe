package hopwise.simulator.shell.windows;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Foreign;
import hopwise.simulator.windows.Compartment;
import hopwise.simulator.windows.WindowsHost;
import hopwise.simulator.world.World;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * PowerShell 5.1 on a Windows node and in its pods. It has a grammar of its own: words begin with
 * dashes or hold backslashes, braces are values, and what goes through a bar are objects.
 */
public final class PowerShell implements Foreign {
  private static final Pattern SHELL =
      Pattern.compile("(cmd|powershell|pwsh)(\\.exe)?", Pattern.CASE_INSENSITIVE);

  /** The names of what can be run. */
  public static List<String> names() {
    return Commands.spellings();
  }

  /** A Windows node, or a pod on one. */
  @Override
  public boolean isAt(World world, NamespaceId place) {
    return place.isRoot() && world.windows().at(place.host()).isPresent();
  }

  @Override
  public Answer run(World world, NamespaceId place, String text) {
    if (SHELL.matcher(text.strip()).matches()) {
      return new Answer(world, "", "", 0).opening(new Answer.Opened(place, ""));
    }
    var line = CommandLine.read(inner(text));
    if (line.isEmpty()) {
      return new Answer(
          world, "", "The string or block is missing the terminator that closes it.\n", 1);
    }
    var screen = new StringBuilder();
    var now = world;
    boolean fine = true;
    for (var pipeline : line.get().statements()) {
      var output = pipeline(now, place, pipeline, screen);
      now = output.world();
      fine = output.fine();
      screen.append(output.shown());
    }
    return new Answer(now, screen.toString(), "", fine ? 0 : 1);
  }

  /** A line within {@code cmd /c} or {@code powershell -Command}. */
  private static String inner(String text) {
    return text.strip()
        .replaceFirst("(?i)^(cmd(\\.exe)? /c|powershell(\\.exe)?( -command| -c)?) +", "");
  }

  private static Output pipeline(
      World world, NamespaceId place, List<CommandLine.Command> commands, StringBuilder screen) {
    var host =
        world
            .windows()
            .at(place.host())
            .orElseThrow(() -> new IllegalArgumentException("no Windows at " + place));
    var compartment = host.compartment(place.host()).orElseThrow();
    var output = new Output(world, List.of(), "", Output.Form.AUTO, true);
    for (var command : commands) {
      screen.append(output.messages());
      output = run(output, place, host, compartment, command);
      if (!output.fine() && output.values().isEmpty()) {
        return output;
      }
    }
    return output;
  }

  private static Output run(
      Output before,
      NamespaceId place,
      WindowsHost host,
      Compartment compartment,
      CommandLine.Command command) {
    var use = new Use(before.world(), place, host, compartment, command, before.values());
    return Commands.find(command.name().toLowerCase(Locale.ROOT), compartment.isHost())
        .map(cmdlet -> cmdlet.run(use))
        .orElseGet(() ->
            new Output(
                before.world(), List.of(), Commands.missing(command), Output.Form.AUTO, false));
  }
}
