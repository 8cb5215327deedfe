package hopwise.simulator.shell.netfilter;

import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Program;

/** {@code iptables}. */
public final class Iptables implements Program {
  /** The images of cluster nodes bring an iptables before 1.8.9. */
  private static final String CLUSTER_NODES = "node/";

  private static final String VERSION = "iptables v1.8.9 (nf_tables)\n";

  @Override
  public Answer run(Call call) {
    var tables = Namespaces.tables(call);
    var words = CommandReader.read(call.arguments(), "filter");
    if (words.options().contains('V') && words.rule().refusal().isEmpty()) {
      return call.prints(VERSION);
    }
    var command = CommandCheck.check(words, tables::hasChain);
    var refusal = words.rule().refusal();
    if (command == null || refusal.isPresent()) {
      return refusal.map(why -> refuse(call, why)).orElseThrow();
    }
    boolean old = call.place().host().startsWith(CLUSTER_NODES);
    var outcome = Commands.run(tables, old ? command.namingProtocols() : command);
    return outcome
        .refusal()
        .map(why -> refuse(call, why))
        .orElseGet(
            () -> new Answer(Namespaces.with(call, outcome.tables()), outcome.output(), "", 0));
  }

  private static Answer refuse(Call call, Refusal why) {
    return call.fails(why.status(), why.message());
  }
}
