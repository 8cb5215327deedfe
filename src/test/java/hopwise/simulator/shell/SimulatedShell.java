package hopwise.simulator.shell;

import hopwise.simulator.linux.Dynamics;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import hopwise.simulator.shell.programs.LinuxPrograms;
import hopwise.simulator.world.World;
import java.util.ArrayList;
import java.util.List;

/** A shell on a machine with one fresh namespace. */
final class SimulatedShell {
  private static final NamespaceId ROOT = NamespaceId.root("host/vm");

  private SimulatedShell() {}

  static Session begin() {
    var network = Network.EMPTY.with(Namespace.fresh(ROOT));
    return Session.begin(new World(network, Dynamics.NONE, 0, 1), ROOT);
  }

  static List<Played> play(List<String> commands) {
    var shell = new Shell(LinuxPrograms.all());
    var session = begin();
    var all = new ArrayList<Played>();
    for (var command : commands) {
      var reply = shell.run(session, command);
      session = reply.next();
      all.add(new Played(command, RealShell.normal(reply.printed()), session.status()));
    }
    return all;
  }
}
