package hopwise.simulator.cluster.host;

import hopwise.simulator.cluster.ContainerRuntime;
import hopwise.simulator.cluster.rules.Upkeep;
import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.Listener;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.VethPolicy;
import hopwise.simulator.linux.netfilter.Ruleset;
import hopwise.simulator.linux.route.Scope;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import hopwise.simulator.net.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The namespaces of a node that nobody has edited. Each is derived by itself. */
public final class LinuxHost {
  private static final Mac DOCKER_MAC = Mac.of("02:42:5e:0a:11:00");
  private static final Mac LXC_MAC = Mac.of("00:16:3e:00:00:00");

  private LinuxHost() {}

  /** The node's own namespace. */
  public static Namespace root(NodeView node) {
    var draft = NamespaceDraft.fresh(node.root(), true);
    var plumbing = Plumbing.of(node);
    plumbing.prepare(draft);
    bridges(draft, node);
    plumbing.attach(draft, node.pods());
    draft.last(new Numbers(node).last());
    draft.acquaint(node);
    return draft
        .namespace()
        .with(Upkeep.keep(Ruleset.EMPTY, HostRules.of(node)))
        .withListeners(listeners(node))
        .withPolicies(policies(node))
        .withBalancing(HostRules.balancing(node));
  }

  /** The namespace of one of the node's pods. */
  public static Namespace pod(NodeView node, PodView pod) {
    var draft = NamespaceDraft.fresh(pod.id(), false);
    Plumbing.of(node).furnish(draft, pod);
    return draft.namespace().numbering(node.root()).withListeners(pod.listeners());
  }

  /** Bridges that the image brings; no pod hangs on them. */
  private static void bridges(NamespaceDraft draft, NodeView node) {
    var numbers = new Numbers(node);
    if (node.lxc()) {
      bridge(draft, numbers.lxc(), "lxcbr0", own(LXC_MAC, node), Ipv4.of("10.0.3.1"), 24);
    }
    if (node.runtime() == ContainerRuntime.DOCKER) {
      bridge(draft, numbers.docker(), "docker0", own(DOCKER_MAC, node), Ipv4.of("172.17.0.1"), 16);
    }
  }

  private static void bridge(
      NamespaceDraft draft, int index, String name, Mac mac, Ipv4 ip, int length) {
    draft.put(draft.make(index, name, mac, new LinkKind.Bridge(true)));
    draft.address(index, ip, length, Scope.GLOBAL);
  }

  /** The last octets differ from node to node. */
  private static Mac own(Mac base, NodeView node) {
    return new Mac(base.bits() | (node.nic().mac().bits() & 0xff));
  }

  static SortedMap<String, VethPolicy> policies(NodeView node) {
    var policies = new TreeMap<String, VethPolicy>();
    for (var pod : node.pods()) {
      if (pod.policy() != null) {
        policies.put(pod.link(), pod.policy());
      }
    }
    return policies;
  }

  /**
   * kube-proxy answers the load balancer's probe itself. Where no pod of the service runs it says
   * 503, which a probe takes for no answer: there nothing listens.
   */
  static List<Listener> listeners(NodeView node) {
    var listeners = new ArrayList<>(node.listeners());
    var proxy = node.proxy();
    if (proxy != null) {
      for (var service : proxy.services()) {
        if (service.healthCheckNodePort() != 0 && service.hasEndpointOn(proxy.node())) {
          listeners.add(
              new Listener(Protocol.TCP, null, service.healthCheckNodePort(), "kube-proxy"));
        }
      }
    }
    return listeners;
  }
}
