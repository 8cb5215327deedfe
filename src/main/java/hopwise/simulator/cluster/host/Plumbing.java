package hopwise.simulator.cluster.host;

import hopwise.simulator.cluster.host.Wiring.Bridge;
import hopwise.simulator.cluster.host.Wiring.Calico;
import hopwise.simulator.cluster.host.Wiring.Cilium;
import hopwise.simulator.cluster.host.Wiring.Kubenet;
import hopwise.simulator.cluster.host.Wiring.Transparent;
import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.route.Origin;
import hopwise.simulator.linux.route.Scope;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import java.util.List;

/** What a network plugin does to a node and to its pods. */
interface Plumbing {
  /** Every destination. */
  Cidr EVERYWHERE = Cidr.of("0.0.0.0/0");

  /** The plugin of a node. */
  static Plumbing of(NodeView node) {
    return switch (node.wiring()) {
      case Kubenet kubenet -> new BridgedPlumbing(node, kubenet);
      case Transparent(int podLength) ->
          new RoutedPlumbing(
              node,
              Mac.of("aa:aa:aa:aa:aa:aa"),
              podLength,
              Ipv4.of("169.254.1.1"),
              Origin.STATIC,
              true);
      case Calico() ->
          new RoutedPlumbing(
              node, Mac.of("ee:ee:ee:ee:ee:ee"), 32, Ipv4.of("169.254.1.1"), Origin.BOOT, false);
      case Cilium() ->
          new RoutedPlumbing(node, null, 32, Ipv4.of("169.254.23.0"), Origin.KERNEL, true);
      case Bridge() -> new SwitchedPlumbing(node);
    };
  }

  /** Sets up the node before it has pods. */
  void prepare(NamespaceDraft root);

  /** Adds the node's part of pods. */
  void attach(NamespaceDraft root, List<PodView> pods);

  /** Takes away what {@link #attach} added besides the link and its routes. */
  void detach(NamespaceDraft root, PodView pod);

  /** Sets up the namespace of a pod. */
  void furnish(NamespaceDraft draft, PodView pod);

  /** The pod's end of its veth, without an address. */
  static Link podLink(NamespaceDraft draft, NodeView node, PodView pod) {
    var numbers = new Numbers(node);
    int index = numbers.eth0(pod).index();
    var link = draft.make(index, "eth0", pod.mac(), new LinkKind.Veth(numbers.veth(pod)));
    draft.put(link);
    draft.last(Math.max(index, 1));
    return link;
  }

  /** The node's end of a pod's veth. */
  static Link hostLink(NamespaceDraft root, NodeView node, PodView pod, Mac mac) {
    var numbers = new Numbers(node);
    var kind = new LinkKind.Veth(numbers.eth0(pod));
    return root.make(numbers.veth(pod).index(), pod.link(), mac, kind);
  }

  /** A card eth0 with the node's address, and the routes that a node has from its boot. */
  static void card(NamespaceDraft root, NodeView node) {
    var nic = node.nic();
    root.put(root.make(Numbers.ETH0, "eth0", nic.mac(), new LinkKind.Nic(nic.cable())));
    root.address(Numbers.ETH0, nic.ip(), nic.subnet().length(), Scope.GLOBAL);
    root.via(EVERYWHERE, nic.gateway(), Numbers.ETH0);
    root.via(Cidr.of("168.63.129.16/32"), nic.gateway(), Numbers.ETH0);
    root.via(Cidr.of("169.254.169.254/32"), nic.gateway(), Numbers.ETH0);
  }
}
