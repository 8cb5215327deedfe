package hopwise.simulator.windows;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Builds a Windows node as AKS sets it up. */
public final class WindowsNodes {
  /** The second name server: Azure's. */
  static final Ipv4 AZURE_DNS = Ipv4.of("168.63.129.16");

  private static final String DNS_SUFFIX = "internal.cloudapp.net";
  private static final int POD_METRIC = 5_000;
  private static final int HOST_METRIC = 15;

  private WindowsNodes() {}

  /** The node, with the place {@code node/NAME}. */
  public static WindowsHost host(WindowsNodeView view) {
    var name = "node/" + view.name();
    var network =
        new HnsNetwork(
            Guids.of(name + " azure"),
            "azure",
            view.podSubnet(),
            gateway(view.podSubnet()),
            view.ip(),
            "Ethernet");
    var endpoints = Endpoints.of(view);
    return new WindowsHost(
        name,
        view.build(),
        DNS_SUFFIX,
        network,
        names(view),
        compartments(view, name),
        endpoints,
        ServicePolicies.of(view, endpoints));
  }

  private static SortedMap<String, Ipv4> names(WindowsNodeView view) {
    var names = new TreeMap<String, Ipv4>();
    for (var service : view.services()) {
      var parts = service.name().split("/", 2);
      names.put(parts[1] + "." + parts[0], service.clusterIp());
    }
    return names;
  }

  /** Azure's gateway, and the pods' in overlay: the first address behind the network's. */
  private static Ipv4 gateway(Cidr subnet) {
    return new Ipv4(subnet.network().bits() + 1);
  }

  private static List<Compartment> compartments(WindowsNodeView view, String name) {
    var all = new ArrayList<Compartment>();
    all.add(root(view, name));
    view.pods().forEach(pod -> all.add(compartment(view, pod, all.size() + 1)));
    return all;
  }

  private static Compartment root(WindowsNodeView view, String name) {
    var adapter =
        new Adapter(
            6,
            "vEthernet (Ethernet)",
            "Hyper-V Virtual Ethernet Adapter",
            view.mac(),
            view.ip(),
            view.subnet().length(),
            gateway(view.subnet()),
            List.of(AZURE_DNS),
            true,
            HOST_METRIC);
    var listeners = new ArrayList<>(view.listeners());
    listeners.add(new WindowsListener(Protocol.TCP, 10_250, "kubelet", true));
    return new Compartment(1, name, view.name(), adapter, RouteTable.of(adapter), listeners, false);
  }

  private static Compartment compartment(
      WindowsNodeView view, WindowsNodeView.Pod pod, int number) {
    var adapter =
        new Adapter(
            16 + 4 * number,
            "vEthernet (" + Endpoints.name(pod) + ")",
            "Hyper-V Virtual Ethernet Container Adapter",
            Endpoints.mac(view, pod),
            pod.ip(),
            view.podSubnet().length(),
            gateway(view.podSubnet()),
            List.of(view.dnsServiceIp(), AZURE_DNS),
            false,
            POD_METRIC);
    return new Compartment(
        number, pod.place(), pod.name(), adapter, RouteTable.of(adapter), pod.listeners(), true);
  }
}
