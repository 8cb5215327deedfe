package hopwise.simulator.shell.az;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Release;
import hopwise.simulator.linux.Dynamics;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.Network;
import hopwise.simulator.shell.Session;
import hopwise.simulator.shell.Shell;
import hopwise.simulator.shell.programs.LinuxPrograms;
import hopwise.simulator.world.Files;
import hopwise.simulator.world.World;

/** The laptop of somebody whose subscription is empty. */
final class AzShell {
  private static final long SEED = 7;

  private final Shell shell = new Shell(LinuxPrograms.all());
  private Session session;

  private AzShell(Session session) {
    this.session = session;
  }

  /** In the days of a release. */
  static AzShell of(String release) {
    var network = Network.EMPTY.with(Namespace.fresh(Laptop.ROOT));
    var bare = new World(network, Dynamics.NONE, 0, SEED);
    var key = new Files.Text("ssh-rsa AAAAB3NzaC1yc2E learner@laptop\n");
    var world =
        bare.with(Estate.of(SEED, Release.of(release), Azure.EMPTY))
            .with(bare.files().with(Laptop.NAME, "/root/.ssh/id_rsa.pub", key));
    return new AzShell(Session.begin(world, Laptop.ROOT));
  }

  /** What a line prints. */
  String run(String line) {
    var reply = shell.run(session, line);
    session = reply.next();
    return reply.printed();
  }

  int status() {
    return session.status();
  }

  World world() {
    return session.world();
  }
}
