package hopwise.simulator.windows;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.windows.WindowsNodeView.Plugin;
import java.util.List;

/** A node with two pods, {@code iis} and {@code client}, in each plugin's addresses. */
public final class Nodes {
  private Nodes() {}

  /** With today's settings. */
  public static WindowsNodeView view(Plugin plugin) {
    return view(plugin, true, true);
  }

  /** With or without direct server return and OutBoundNAT. */
  public static WindowsNodeView view(Plugin plugin, boolean dsr, boolean outboundNat) {
    var pods = pods(plugin);
    return new WindowsNodeView(
        "akswin000000",
        20_348,
        Ipv4.of("10.224.0.35"),
        Mac.of("00:0d:3a:11:22:33"),
        Cidr.of("10.224.0.0/16"),
        plugin,
        pods,
        plugin == Plugin.OVERLAY ? Cidr.of("10.244.0.0/16") : pods,
        List.of(Cidr.of("10.224.0.0/12")),
        Cidr.of("10.0.0.0/16"),
        Ipv4.of("10.0.0.10"),
        dsr,
        outboundNat,
        List.of(
            pod("iis", ip(plugin, 40), List.of(iis())), pod("client", ip(plugin, 41), List.of())),
        List.of(web(plugin)),
        List.of());
  }

  /** The same node in a cluster with other services. */
  public static WindowsNodeView with(WindowsNodeView view, List<WindowsNodeView.Service> services) {
    return new WindowsNodeView(
        view.name(),
        view.build(),
        view.ip(),
        view.mac(),
        view.subnet(),
        view.plugin(),
        view.podSubnet(),
        view.clusterCidr(),
        view.vnetCidrs(),
        view.serviceCidr(),
        view.dnsServiceIp(),
        view.directServerReturn(),
        view.outboundNat(),
        view.pods(),
        services,
        view.listeners());
  }

  private static Cidr pods(Plugin plugin) {
    return Cidr.of(
        switch (plugin) {
          case NODE_SUBNET -> "10.224.0.0/16";
          case POD_SUBNET -> "10.225.0.0/16";
          case OVERLAY -> "10.244.1.0/24";
        });
  }

  /** The pods' address that ends in {@code last}. */
  public static Ipv4 ip(Plugin plugin, int last) {
    return new Ipv4(pods(plugin).network().bits() + last);
  }

  /** A pod of a Linux node. */
  public static Ipv4 elsewhere(Plugin plugin) {
    return plugin == Plugin.OVERLAY ? Ipv4.of("10.244.7.77") : ip(plugin, 77);
  }

  private static WindowsListener iis() {
    return new WindowsListener(Protocol.TCP, 80, "iis", true);
  }

  private static WindowsNodeView.Pod pod(String name, Ipv4 ip, List<WindowsListener> listeners) {
    var sandbox = Integer.toHexString(0x4000_0000 + name.hashCode() % 0x1000_0000).repeat(8);
    return new WindowsNodeView.Pod("default", name, sandbox, ip, listeners);
  }

  /** The service: {@code iis} here, and a pod of a Linux node. */
  private static WindowsNodeView.Service web(Plugin plugin) {
    return new WindowsNodeView.Service(
        "default/web",
        Ipv4.of("10.0.171.20"),
        Protocol.TCP,
        80,
        30_080,
        List.of(Ipv4.of("20.1.2.3")),
        false,
        false,
        80,
        List.of(ip(plugin, 40), elsewhere(plugin)));
  }
}
