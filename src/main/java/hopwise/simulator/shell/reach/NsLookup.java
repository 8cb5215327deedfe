package hopwise.simulator.shell.reach;

import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Program;
import hopwise.simulator.shell.names.Resolver;

/** {@code nslookup NAME} of BIND 9.18. */
public final class NsLookup implements Program {
  @Override
  public Answer run(Call call) {
    var words = call.arguments().stream().filter(word -> !word.startsWith("-")).toList();
    if (words.size() != 1) {
      return call.fails(1, "nslookup: simulated is nslookup NAME\n");
    }
    var name = words.getFirst();
    var resolver = Resolver.of(call.world(), call.place());
    var lookup = Lookup.ask(call.world(), call.place(), name, resolver.candidates(name));
    if (!lookup.answered()) {
      return new Answer(
          lookup.world(), ";; connection timed out; no servers could be reached\n\n", "", 1);
    }
    var text =
        new StringBuilder(
            "Server:\t\t%s\nAddress:\t%s#53\n\n".formatted(resolver.server(), resolver.server()));
    if (lookup.addresses().isEmpty()) {
      text.append("** server can't find ").append(name).append(": NXDOMAIN\n\n");
      return new Answer(lookup.world(), text.toString(), "", 1);
    }
    if (resolver.cluster() == null) {
      text.append("Non-authoritative answer:\n");
    }
    for (var ip : lookup.addresses()) {
      text.append("Name:\t%s\nAddress: %s\n".formatted(lookup.fullName(), ip));
    }
    return new Answer(lookup.world(), text.append('\n').toString(), "", 0);
  }
}
