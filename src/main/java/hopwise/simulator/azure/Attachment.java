package hopwise.simulator.azure;

import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;

/** Where a machine is plugged into the network. */
public sealed interface Attachment permits Nic, SiteHost, InternetHost {
  /** Whether packets to an address are for this machine, or for a pod behind it. */
  boolean serves(Ipv4 ip);

  /** The Ethernet address of the machine's card. */
  Mac mac();

  /** The machine's place, such as {@code host/vm} or {@code node/aks-nodepool1-0}. */
  String host();
}
