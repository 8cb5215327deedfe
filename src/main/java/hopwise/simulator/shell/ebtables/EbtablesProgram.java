package hopwise.simulator.shell.ebtables;

import hopwise.simulator.linux.Learned;
import hopwise.simulator.linux.ebtables.EbChain;
import hopwise.simulator.linux.ebtables.EbRule;
import hopwise.simulator.linux.ebtables.Ebtables;
import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Program;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** {@code ebtables}. */
public final class EbtablesProgram implements Program {
  private static final Learned.Counter ZERO = new Learned.Counter(0, 0);

  @Override
  public Answer run(Call call) {
    if (call.arguments().equals(List.of("--version")) || call.arguments().equals(List.of("-V"))) {
      return call.prints("ebtables 1.8.9 (nf_tables)\n");
    }
    var namespace = call.world().network().at(call.place());
    var rules = namespace.ebtables();
    var read = EbReader.read(call.arguments(), (table, chain) -> rules.chain(table, chain) != null);
    var command = read.command();
    if (command == null || read.refusal() != null) {
      return refuse(call, read.refusal() == null ? EbRefusal.UNKNOWN : read.refusal());
    }
    if (command.verb() == EbVerb.LIST) {
      return list(call, rules, command);
    }
    if (command.verb() == EbVerb.ZERO) {
      return zero(call, rules, command);
    }
    var outcome = EbCommands.run(rules, command);
    return outcome.refusal() == null
        ? call.becomes(
            call.world().with(call.world().network().with(namespace.with(outcome.rules()))))
        : refuse(call, outcome.refusal());
  }

  private static Answer refuse(Call call, EbRefusal why) {
    return call.fails(why.status(), why.message());
  }

  private static List<EbChain> chains(Ebtables rules, EbCommand command) {
    var chains = new ArrayList<>(rules.chains(command.table()));
    if (command.chain() != null) {
      chains.removeIf(chain -> !chain.name().equals(command.chain()));
    }
    var ordered = new ArrayList<EbChain>();
    chains.stream().filter(chain -> EbCommands.isBuiltIn(chain.name())).forEach(ordered::add);
    chains.stream()
        .filter(chain -> !EbCommands.isBuiltIn(chain.name()))
        .sorted(Comparator.comparing(EbChain::name))
        .forEach(ordered::add);
    return ordered;
  }

  private static Answer list(Call call, Ebtables rules, EbCommand command) {
    var chains = chains(rules, command);
    if (chains.isEmpty()) {
      return refuse(
          call,
          EbRefusal.unreadable(
              "chain `%s' in table `%s' is incompatible, use 'nft' tool."
                  .formatted(command.chain(), command.table())));
    }
    var text = new StringBuilder("Bridge table: " + command.table() + "\n");
    for (var chain : chains) {
      text.append(
          "\nBridge chain: %s, entries: %d, policy: %s\n"
              .formatted(chain.name(), chain.rules().size(), chain.policy()));
      for (int i = 0; i < chain.rules().size(); i++) {
        var rule = chain.rules().get(i);
        text.append(command.numbers() ? i + 1 + " " : "").append(EbWords.of(rule));
        text.append(command.counters() ? counter(call, rule) : "").append('\n');
      }
    }
    return call.prints(text.toString());
  }

  private static String key(EbRule rule) {
    return "eb" + rule.handle();
  }

  private static String counter(Call call, EbRule rule) {
    var counters = call.world().dynamics().of(call.place()).counters();
    var counter = counters.getOrDefault(key(rule), ZERO);
    return " , pcnt = %d -- bcnt = %d".formatted(counter.packets(), counter.octets());
  }

  private static Answer zero(Call call, Ebtables rules, EbCommand command) {
    var chains = chains(rules, command);
    if (chains.isEmpty()) {
      return refuse(call, EbRefusal.NO_CHAIN);
    }
    var learned = call.world().dynamics().of(call.place());
    var counters = new HashMap<>(learned.counters());
    chains.forEach(chain -> chain.rules().forEach(rule -> counters.remove(key(rule))));
    var next = learned.withCounters(counters);
    return call.becomes(call.world().with(call.world().dynamics().with(call.place(), next)));
  }
}
