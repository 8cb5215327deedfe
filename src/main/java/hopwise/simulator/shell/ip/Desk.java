package hopwise.simulator.shell.ip;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkRef;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import hopwise.simulator.linux.change.Errno;
import hopwise.simulator.linux.change.Forgetting;
import hopwise.simulator.linux.change.Outcome;
import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.files.FileSystem;

/**
 * Where a command works: the call, and the namespace and form that its options chose.
 *
 * @param place differs from the call's after {@code -n}
 * @param inetOnly {@code -4}
 * @param brief {@code -br}
 * @param oneLine {@code -o}
 */
record Desk(Call call, NamespaceId place, boolean inetOnly, boolean brief, boolean oneLine) {
  static Desk of(Call call) {
    return new Desk(call, call.place(), false, false, false);
  }

  Desk at(NamespaceId other) {
    return new Desk(call, other, inetOnly, brief, oneLine);
  }

  Network network() {
    return call.world().network();
  }

  Namespace namespace() {
    return network().at(place);
  }

  /** The files of the machine. */
  FileSystem files() {
    return new FileSystem(call.world(), call.place(), call.directory());
  }

  /** The link that a change is about. */
  Link device(String name) throws Misuse {
    return namespace()
        .links()
        .named(name)
        .orElseThrow(() -> new Misuse(1, "Cannot find device \"" + name + "\""));
  }

  /** The link that is to be shown. */
  Link shown(String name) throws Misuse {
    return namespace()
        .links()
        .named(name)
        .orElseThrow(() -> new Misuse(1, "Device \"" + name + "\" does not exist."));
  }

  LinkRef ref(Link link) {
    return new LinkRef(place, link.index());
  }

  /** A silent answer after a change; what is learned of vanished links is forgotten. */
  Answer done(Network after) {
    var world = call.world();
    return call.becomes(
        world.with(after).with(Forgetting.after(world.network(), after, world.dynamics())));
  }

  /** The answer to a change, a refusal worded as iproute2 words it. */
  Answer answer(Outcome outcome, int status) {
    return switch (outcome) {
      case Outcome.Done(var network) -> done(network);
      case Outcome.Refused(var errno, var explanation) ->
          call.fails(status, refusal(errno, explanation));
    };
  }

  Answer answer(Outcome outcome) {
    return answer(outcome, 2);
  }

  static String refusal(Errno errno, String explanation) {
    return explanation.isEmpty()
        ? "RTNETLINK answers: " + errno.words() + "\n"
        : "Error: " + explanation + ".\n";
  }

  Answer refuses(Errno errno, String explanation) {
    return call.fails(2, refusal(errno, explanation));
  }

  Answer prints(String text) {
    return call.prints(text);
  }
}
