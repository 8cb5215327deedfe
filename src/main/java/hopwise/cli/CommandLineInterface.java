package hopwise.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
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
  private final PrintWriter err;
  private final CommandLine commands;

  /** Commands that print to {@code out} and complain to {@code err}. */
  public CommandLineInterface(PrintWriter out, PrintWriter err) {
    this.err = err;
    this.commands =
        new CommandLine(CommandSpec.forAnnotatedObject(this).addOption(help()))
            .addSubcommand(new ServeCommand(out, err))
            .addSubcommand(new LintCommand(out))
            .addSubcommand(
                new CommandLine(new NewCommand())
                    .addSubcommand(new NewCommand.Chapter(out, err))
                    .addSubcommand(new NewCommand.Item(out, err))
                    .addSubcommand(new NewCommand.Lab(out, err)))
            .addSubcommand(new LabCommand(out, err))
            .addSubcommand(new TraceCommand(out, err))
            .addSubcommand(new PlanCommand(out, err))
            .addSubcommand(new RegradeCommand(out, err))
            .setOut(out)
            .setErr(err)
            .setParameterExceptionHandler(
                (e, arguments) -> complain(String.valueOf(e.getMessage()), ExitCode.USAGE))
            .setExecutionExceptionHandler(
                (e, line, result) -> complain(e.toString(), ExitCode.SOFTWARE));
  }

  /**
   * Runs the command that {@code arguments} name.
   *
   * @return the exit status: 2 for bad usage, 1 for bad content
   */
  public int run(String... arguments) {
    int status = commands.execute(withCommand(arguments));
    commands.getOut().flush();
    err.flush();
    return status;
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
