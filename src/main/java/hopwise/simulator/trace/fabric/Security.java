package hopwise.simulator.trace.fabric;

import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.Nsg;
import hopwise.simulator.azure.NsgRule.Access;
import hopwise.simulator.azure.NsgRule.Direction;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.nsg.NsgCheck;
import hopwise.simulator.linux.netfilter.Tuple;
import hopwise.simulator.net.Packet;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.net.Transport;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.FabricDecision;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The security groups at a NIC: asked for the first packet of a flow alone. */
final class Security {
  private final Scene scene;

  Security(Scene scene) {
    this.scene = scene;
  }

  /** Whether a packet may pass; it is lost where not. */
  boolean passes(Nic nic, Direction direction, Parcel parcel) {
    var groups = groups(nic, direction, parcel.packet());
    if (groups.isEmpty()) {
      return true;
    }
    var tuple = parcel.tuple();
    var known = scene.allowed(nic);
    if (known.knows(tuple)) {
      parcel.note(new FabricDecision.Remembered(nic));
      return true;
    }
    var tried = tried(direction, parcel.packet());
    for (var group : groups) {
      var rule = NsgCheck.decide(group, scene.tags(nic), tried);
      parcel.note(new FabricDecision.Secured(direction, group.id(), rule));
      if (rule.access() == Access.DENY) {
        parcel.lose(
            direction == Direction.INBOUND
                ? Disposition.DROPPED_NSG_IN
                : Disposition.DROPPED_NSG_OUT,
            "");
        return false;
      }
    }
    known.remember(tuple, tuple);
    return true;
  }

  /** Inward the subnet's group is asked first, outward the NIC's. */
  private List<Nsg> groups(Nic nic, Direction direction, Packet packet) {
    var ip = direction == Direction.INBOUND ? packet.destination() : packet.source();
    var own = scene.azure.find(Nsg.class, nic.nsg());
    var common =
        scene
            .azure
            .subnet(scene.azure.home(nic, ip))
            .map(Subnet::nsg)
            .flatMap(id -> scene.azure.find(Nsg.class, id));
    var both = direction == Direction.INBOUND ? Stream.of(common, own) : Stream.of(own, common);
    return both.flatMap(Optional::stream).toList();
  }

  private static NsgCheck.Tried tried(Direction direction, Packet packet) {
    boolean ported = packet.protocol() != Protocol.ICMP;
    var tuple = packet.transport() instanceof Transport.Failure ? null : Tuple.of(packet);
    return new NsgCheck.Tried(
        direction,
        packet.protocol(),
        packet.source(),
        ported && tuple != null ? tuple.sourcePort() : 0,
        packet.destination(),
        ported && tuple != null ? tuple.destinationPort() : 0);
  }
}
