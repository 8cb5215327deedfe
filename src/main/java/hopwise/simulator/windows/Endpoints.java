package hopwise.simulator.windows;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import hopwise.simulator.net.Protocol;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/** The HNS endpoints of a node: the plugin's for pods here, kube-proxy's for pods elsewhere. */
final class Endpoints {
  private static final Ipv4 METADATA = Ipv4.of("169.254.169.254");

  /** kube-proxy makes a remote endpoint's address of these two octets and the IPv4 address. */
  private static final long REMOTE_MAC = 0x0211_0000_0000L;

  private static final List<Policy> WIRE_SERVER =
      List.of(
          new Policy.Acl(false, false, 200, Protocol.TCP, around(WindowsNodes.AZURE_DNS), 80),
          new Policy.Acl(false, false, 200, Protocol.TCP, around(WindowsNodes.AZURE_DNS), 32_526),
          new Policy.Acl(true, true, 65_500, null, null, 0),
          new Policy.Acl(true, false, 65_500, null, null, 0));

  private Endpoints() {}

  static List<HnsEndpoint> of(WindowsNodeView view) {
    var all = new ArrayList<HnsEndpoint>();
    view.pods().forEach(pod -> all.add(local(view, pod)));
    var here = view.pods().stream().map(WindowsNodeView.Pod::ip).collect(Collectors.toSet());
    var elsewhere = new LinkedHashSet<Ipv4>();
    view.services().forEach(service -> elsewhere.addAll(service.endpoints()));
    elsewhere.removeAll(here);
    elsewhere.forEach(ip -> all.add(remote(view, ip)));
    return all;
  }

  /** The first eight digits of the sandbox' id and the interface's name. */
  static String name(WindowsNodeView.Pod pod) {
    return pod.sandbox().substring(0, 8) + "-eth0";
  }

  static Mac mac(WindowsNodeView view, WindowsNodeView.Pod pod) {
    return Guids.mac(view.name() + "/" + pod.place());
  }

  private static HnsEndpoint local(WindowsNodeView view, WindowsNodeView.Pod pod) {
    return new HnsEndpoint(
        Guids.of(view.name() + "/" + pod.place()),
        name(pod),
        pod.ip(),
        mac(view, pod),
        false,
        pod.place(),
        pod.sandbox(),
        policies(view, pod));
  }

  private static HnsEndpoint remote(WindowsNodeView view, Ipv4 ip) {
    var mac = new Mac(REMOTE_MAC | Integer.toUnsignedLong(ip.bits()));
    var id = Guids.of(view.name() + " remote " + ip);
    return new HnsEndpoint(id, "Ethernet", ip, mac, true, "", "", List.of(new Policy.L2Driver()));
  }

  private static List<Policy> policies(WindowsNodeView view, WindowsNodeView.Pod pod) {
    var policies = new ArrayList<Policy>();
    policies.add(
        view.outboundNat()
            ? new Policy.OutboundNat(exceptions(view))
            : new Policy.LoopbackDsr(METADATA));
    if (!view.directServerReturn()) {
      policies.add(new Policy.SdnRoute(view.serviceCidr(), true));
    }
    policies.addAll(WIRE_SERVER);
    if (view.directServerReturn()) {
      policies.add(new Policy.LoopbackDsr(pod.ip()));
    }
    policies.add(new Policy.L2Driver());
    return policies;
  }

  private static List<Cidr> exceptions(WindowsNodeView view) {
    var ranges = new LinkedHashSet<Cidr>();
    ranges.add(view.clusterCidr());
    if (view.plugin() != WindowsNodeView.Plugin.OVERLAY) {
      ranges.addAll(view.vnetCidrs());
    }
    return List.copyOf(ranges);
  }

  private static Cidr around(Ipv4 ip) {
    return Cidr.around(ip, 32);
  }
}
