package hopwise.simulator.figure;

import java.util.Locale;

/** What a box stands for. */
public enum Kind {
  /** Everything; not drawn. */
  FIGURE("figure", true),
  /** A network on premises. */
  SITE("on-premises network", true),
  /** The internet. */
  INTERNET("internet", true),
  VNET("virtual network", true),
  SUBNET("subnet", true),
  /** Nodes of one pool, where a subnet has those of several. */
  POOL("node pool", true),
  /** A machine of a cluster. */
  NODE("node", true),
  /** Any other machine whose inside is drawn. */
  HOST("machine", true),
  /** Any other machine in which there is nothing but its card. */
  MACHINE("machine", false),
  /** A network namespace that somebody made. */
  NAMESPACE("network namespace", false),
  POD("pod", false),
  BRIDGE("bridge", false),
  /** The routing of a machine to whose root namespace pods are wired without a bridge. */
  ROUTING("routing", false),
  /** The virtual switch of a Windows node. */
  SWITCH("virtual switch", false),
  /** An end of a veth pair, or another link that is no card. */
  LINK("network interface", false),
  /** A network card. */
  NIC("network card", false),
  /** A VPN or ExpressRoute gateway. */
  GATEWAY("gateway", false),
  /** What ends a line on premises. */
  DEVICE("VPN device", false),
  BALANCER("load balancer", false),
  NAT_GATEWAY("NAT gateway", false),
  /** What carries packets in a virtual network. */
  FABRIC("Azure’s routing", false),
  /** What carries packets between providers. */
  BACKBONE("routers of the internet", false),
  ROUTE_TABLE("route table", false),
  NSG("network security group", false),
  /** The services of a cluster. */
  SERVICES("services", true),
  SERVICE("service", false),
  /** Many that are not drawn one by one. */
  MORE("more", false);

  private final String title;
  private final boolean container;

  Kind(String title, boolean container) {
    this.title = title;
    this.container = container;
  }

  /** What people call it, without an article. */
  public String title() {
    return title;
  }

  /** Whether other boxes lie in it. */
  public boolean isContainer() {
    return container;
  }

  /** As it stands in ids and CSS classes: {@code route-table}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
