package hopwise.simulator.cluster.host;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.Port;
import java.util.HashSet;
import java.util.Set;

/** Gives links places on a bridge, as the kernel does when they join one after the other. */
final class Ports {
  private final int bridge;
  private final boolean hairpin;
  private final Set<Integer> taken = new HashSet<>();
  private int number = 1;
  private int sequence;

  Ports(Namespace namespace, int bridge, boolean hairpin) {
    this.bridge = bridge;
    this.hairpin = hairpin;
    for (var link : namespace.links().ports(bridge)) {
      if (link.port() != null) {
        taken.add(link.port().number());
        sequence = Math.max(sequence, link.port().sequence());
      }
    }
  }

  Link join(Link link) {
    while (!taken.add(number)) {
      number++;
    }
    sequence++;
    return link.withPort(new Port(bridge, number, sequence, hairpin, true, true));
  }
}
