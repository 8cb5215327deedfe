package hopwise.simulator.shell.kubectl.manifest;

import hopwise.simulator.cluster.NetworkPolicy;
import hopwise.simulator.cluster.NetworkPolicy.Peer;
import hopwise.simulator.cluster.NetworkPolicy.Port;
import hopwise.simulator.cluster.NetworkPolicy.Rule;
import hopwise.simulator.cluster.ServiceId;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.shell.kubectl.manifest.Manifest.Head;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Network policies. */
final class PolicyReader {
  private PolicyReader() {}

  static Declared read(JsonNode tree, Head head) throws Refusal {
    var spec = tree.path("spec");
    return new Declared.Policy(
        new NetworkPolicy(
            new ServiceId(head.namespace(), head.name()),
            Labels.selector(spec.path("podSelector")),
            rules(spec, "Ingress", head),
            rules(spec, "Egress", head),
            head.now()));
  }

  /** The rules of a direction; null where the policy says nothing about it. */
  private static @Nullable List<Rule> rules(JsonNode spec, String type, Head head) throws Refusal {
    boolean inward = type.equals("Ingress");
    var list = spec.path(inward ? "ingress" : "egress");
    var types = spec.path("policyTypes");
    boolean named = false;
    for (var word : types) {
      named = named || word.asString("").equals(type);
    }
    boolean applies = types.isEmpty() ? inward || !list.isMissingNode() : named;
    if (!applies) {
      return null;
    }
    var rules = new ArrayList<Rule>();
    for (var rule : list) {
      rules.add(new Rule(peers(rule.path(inward ? "from" : "to")), ports(rule, head)));
    }
    return rules;
  }

  private static List<Port> ports(JsonNode rule, Head head) throws Refusal {
    var ports = new ArrayList<Port>();
    for (var port : rule.path("ports")) {
      var number = port.path("port");
      if (number.isString() || port.has("endPort")) {
        throw Refusal.notSimulated("a named port or endPort of a policy", "a number");
      }
      ports.add(new Port(WorkloadReader.protocol(port, head), number.asInt(0)));
    }
    return ports;
  }

  private static List<Peer> peers(JsonNode list) throws Refusal {
    var peers = new ArrayList<Peer>();
    for (var peer : list) {
      peers.add(peer.has("ipBlock") ? block(peer.path("ipBlock")) : pods(peer));
    }
    return peers;
  }

  private static Peer pods(JsonNode peer) throws Refusal {
    var namespaces = peer.path("namespaceSelector");
    return new Peer.Pods(
        namespaces.isMissingNode() ? null : Labels.selector(namespaces),
        Labels.selector(peer.path("podSelector")));
  }

  private static Peer block(JsonNode block) throws Refusal {
    var except = new ArrayList<Cidr>();
    for (var range : block.path("except")) {
      except.add(Manifest.range(range.asString("")));
    }
    return new Peer.Block(Manifest.range(block.path("cidr").asString("")), except);
  }
}
