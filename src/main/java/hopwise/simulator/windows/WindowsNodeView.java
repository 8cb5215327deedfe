package hopwise.simulator.windows;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import hopwise.simulator.net.Protocol;
import java.util.List;

/**
 * What a cluster says about one of its Windows nodes: all that its HNS networks, endpoints and
 * policies follow from.
 *
 * @param name as Kubernetes has it, {@code aksnpwin000000}
 * @param build 20348 for Windows Server 2022, 26100 for 2025
 * @param subnet of the node
 * @param podSubnet the subnet that pods have their addresses from: the node's, a pod subnet or, in
 *     overlay, the node's own range
 * @param clusterCidr what kube-proxy and the plugin call the cluster's range
 * @param vnetCidrs the virtual network's ranges
 * @param directServerReturn whether kube-proxy asks for it, as on today's nodes ({@code WinDSR})
 * @param outboundNat false where the pool was made with {@code --disable-windows-outbound-nat}
 * @param pods with an address of their own; pods of the node's network are listeners
 * @param listeners sockets of the node besides the kubelet's
 */
public record WindowsNodeView(
    String name,
    int build,
    Ipv4 ip,
    Mac mac,
    Cidr subnet,
    Plugin plugin,
    Cidr podSubnet,
    Cidr clusterCidr,
    List<Cidr> vnetCidrs,
    Cidr serviceCidr,
    Ipv4 dnsServiceIp,
    boolean directServerReturn,
    boolean outboundNat,
    List<Pod> pods,
    List<Service> services,
    List<WindowsListener> listeners) {
  /** Copies the lists. */
  public WindowsNodeView {
    vnetCidrs = List.copyOf(vnetCidrs);
    pods = List.copyOf(pods);
    services = List.copyOf(services);
    listeners = List.copyOf(listeners);
  }

  /** The plugins that have Windows nodes. */
  public enum Plugin {
    NODE_SUBNET,
    POD_SUBNET,
    OVERLAY
  }

  /**
   * A pod on the node.
   *
   * @param namespace in Kubernetes
   * @param sandbox the id of its sandbox container, 64 hexadecimal digits
   */
  public record Pod(
      String namespace, String name, String sandbox, Ipv4 ip, List<WindowsListener> listeners) {
    /** Copies the listeners. */
    public Pod {
      listeners = List.copyOf(listeners);
    }

    /**
     * Where a learner finds it: {@code pod/NAME}, with its namespace if that is not the default.
     */
    public String place() {
      return "pod/" + (namespace.equals("default") ? "" : namespace + "/") + name;
    }
  }

  /**
   * A port of a service.
   *
   * @param name {@code default/web}
   * @param nodePort 0 for none
   * @param loadBalancerIps that Azure gave it
   * @param externalLocal whether outside traffic stays on the node ({@code externalTrafficPolicy})
   * @param internalLocal whether inside traffic does ({@code internalTrafficPolicy})
   * @param targetPort of the pods
   * @param endpoints ready pods on any node, in the order of the endpoint slice
   */
  public record Service(
      String name,
      Ipv4 clusterIp,
      Protocol protocol,
      int port,
      int nodePort,
      List<Ipv4> loadBalancerIps,
      boolean externalLocal,
      boolean internalLocal,
      int targetPort,
      List<Ipv4> endpoints) {
    /** Copies the lists. */
    public Service {
      loadBalancerIps = List.copyOf(loadBalancerIps);
      endpoints = List.copyOf(endpoints);
    }
  }
}
