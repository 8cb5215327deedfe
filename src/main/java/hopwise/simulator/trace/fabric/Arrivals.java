package hopwise.simulator.trace.fabric;

import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.NsgRule.Direction;
import hopwise.simulator.trace.Disposition;

/** The last step to a machine of a virtual network. */
final class Arrivals {
  private final Scene scene;
  private final Security security;

  Arrivals(Scene scene, Security security) {
    this.scene = scene;
    this.security = security;
  }

  /** Gives a packet to a NIC, if the NIC may have it. */
  void give(Nic nic, Parcel parcel) {
    parcel.enter(Places.vnet(nic.subnet().vnet()));
    boolean own =
        nic.serves(parcel.destination())
            || scene.inbound(nic).begunBy(parcel.tuple()) != null
            || nic.ipForwarding();
    if (!own) {
      parcel.lose(Disposition.FORWARDING_DISABLED, "IP forwarding is off on " + nic.id().name());
    } else if (security.passes(nic, Direction.INBOUND, parcel)) {
      parcel.hand(nic);
    }
  }
}
