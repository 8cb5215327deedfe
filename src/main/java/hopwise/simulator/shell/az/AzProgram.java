package hopwise.simulator.shell.az;

import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Program;
import hopwise.simulator.shell.tree.az.Az;
import hopwise.simulator.shell.tree.az.AzOption;
import hopwise.simulator.shell.tree.az.AzVerb;
import java.util.List;
import java.util.stream.Stream;

/** {@code az}, on the laptop. */
public final class AzProgram implements Program {
  private static final int NOT_FOUND = 127;

  private static final Az<Told> TOOL = Az.of(verbs(), Elsewhere.paths());

  static List<AzVerb<Told>> verbs() {
    return Stream.of(
            AccountCommands.all(),
            GroupCommands.all(),
            ResourceCommands.all(),
            IdentityCommands.all(),
            VnetCommands.all(),
            SubnetCommands.all(),
            PeeringCommands.all(),
            RouteTableCommands.all(),
            NsgCommands.all(),
            NicCommands.all(),
            EdgeCommands.all(),
            FirewallCommands.all(),
            HybridCommands.all(),
            WatcherCommands.all(),
            VmCommands.all(),
            VmssCommands.all(),
            AksCommands.all(),
            NodePoolCommands.all())
        .flatMap(List::stream)
        .toList();
  }

  /**
   * A command as it is typed.
   *
   * @param path its words behind {@code az}
   */
  public record Form(List<String> path, List<AzOption> options) {}

  /** All commands that are simulated. */
  public static List<Form> forms() {
    return verbs().stream().map(verb -> new Form(verb.path(), verb.options())).toList();
  }

  @Override
  public Answer run(Call call) {
    if (!call.place().equals(Laptop.ROOT)) {
      return call.fails(NOT_FOUND, "bash: " + call.name() + ": command not found\n");
    }
    var reply = TOOL.run(Told.of(call.world()), call.arguments());
    var told = reply.state();
    return new Answer(
        told.world(), reply.output(), told.notices() + reply.errors(), reply.status());
  }
}
