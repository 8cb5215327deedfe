package hopwise.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** All commands; without one, {@code serve}. */
@Command(
    name = "hopwise",
    description = "Kubernetes networking on Azure, hop by hop.",
    synopsisSubcommandLabel = "COMMAND")
public final class CommandLineInterface {
  private final PrintWriter out;
  private final PrintWriter err;
  private final Map<String, Supplier<Object>> commands = new LinkedHashMap<>();

  /** Commands that print to {@code out} and complain to {@code err}. */
  public CommandLineInterface(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
    commands.put("serve", () -> new ServeCommand(out, err));
    commands.put("lint", () -> new LintCommand(out, err));
    commands.put("new", this::newCommand);
    commands.put("lab", () -> new LabCommand(out, err));
    commands.put("trace", () -> new TraceCommand(out, err));
    commands.put("plan", () -> new PlanCommand(out, err));
    commands.put("try", () -> new TryCommand(out, err));
    commands.put("import", this::importCommand);
    commands.put("export", this::exportCommand);
    commands.put("regrade", () -> new RegradeCommand(out, err));
  }

  private CommandLine newCommand() {
    return new CommandLine(new NewCommand())
        .addSubcommand(new NewCommand.Chapter(out, err))
        .addSubcommand(new NewCommand.Item(out, err))
        .addSubcommand(new NewCommand.Lab(out, err));
  }

  private CommandLine importCommand() {
    return new CommandLine(new ImportCommand()).addSubcommand(new ImportCommand.Gift(out, err));
  }

  private CommandLine exportCommand() {
    return new CommandLine(new ExportCommand())
        .addSubcommand(new ExportCommand.Gift(out, err))
        .addSubcommand(new ExportCommand.Anki(out, err));
  }

  /**
   * Runs the command that {@code arguments} name.
   *
   * @return the exit status: 2 for bad usage, 1 for bad content
   */
  public int run(String... arguments) {
    var all = withCommand(arguments);
    int status = commandLine(all[0]).execute(all);
    out.flush();
    err.flush();
    return status;
  }

  /** Reading what a command takes costs a tenth of a second, so only the one that runs is read. */
  private CommandLine commandLine(String first) {
    var line = new CommandLine(CommandSpec.forAnnotatedObject(this).addOption(help()));
    var named = commands.get(first);
    var needed = named == null ? commands.values() : List.of(named);
    needed.forEach(command -> line.addSubcommand(command.get()));
    return line.setOut(out)
        .setErr(err)
        .setParameterExceptionHandler(
            (e, arguments) -> complain(String.valueOf(e.getMessage()), ExitCode.USAGE))
        .setExecutionExceptionHandler(
            (e, executed, result) -> complain(e.toString(), ExitCode.SOFTWARE));
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .scopeType(ScopeType.INHERIT)
        .description("Says this.")
        .build();
  }

  /** Options without a command are those of {@code serve}. */
  private static String[] withCommand(String... arguments) {
    var own = List.of("-h", "--help");
    if (arguments.length > 0 && (own.contains(arguments[0]) || !arguments[0].startsWith("-"))) {
      return arguments;
    }
    var all = new ArrayList<String>();
    all.add("serve");
    all.addAll(List.of(arguments));
    return all.toArray(String[]::new);
  }

  private int complain(String message, int status) {
    err.println("hopwise: " + message.lines().findFirst().orElse(""));
    return status;
  }
}
