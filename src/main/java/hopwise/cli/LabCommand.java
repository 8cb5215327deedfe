package hopwise.cli;

import hopwise.simulator.lab.Lab;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Plays commands in a scenario. */
@Command(
    name = "lab",
    description = {
      "Runs lines in a scenario and prints what a terminal shows.",
      "A line @PLACE goes on in the terminal of that place, as it was left.",
      "The exit status is the last command's.",
      "Of a guided lab it types the commands itself; the exit status is 0 at the lab's end."
    })
final class LabCommand implements Callable<Integer> {
  @Mixin private final ContentOptions options = new ContentOptions();

  @Parameters(index = "0", paramLabel = "SCENARIO", description = "Its name, or a guided lab's.")
  private String scenario = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "SCRIPT",
      description = "A file of lines; without it, or as -, standard input.")
  private String script = "-";

  private final PrintWriter out;
  private final PrintWriter err;

  LabCommand(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    if (options.library().guides().names().contains(scenario)) {
      return guide();
    }
    var found = ScenarioChoice.read(options, scenario, err);
    if (found.isEmpty()) {
      return 1;
    }
    var lines = script.equals("-") ? Optional.of(typed()) : ScriptFile.read(Path.of(script), err);
    return lines.isEmpty() ? 2 : new Transcript(Lab.begin(found.get()), out, err).play(lines.get());
  }

  private int guide() {
    var result = options.library().guides().read(scenario);
    if (result.guide().isEmpty()) {
      result.problems().forEach(err::println);
      return 1;
    }
    return ScenarioChoice.read(options, result.guide().get().scenario(), err)
        .map(found -> new GuideTranscript(result.guide().get(), found, out).play())
        .orElse(1);
  }

  private static List<String> typed() {
    var reader = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    return reader.lines().toList();
  }
}
