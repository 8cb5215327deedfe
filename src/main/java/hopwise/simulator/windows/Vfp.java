package hopwise.simulator.windows;

import hopwise.simulator.net.Protocol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * What the Virtual Filtering Platform does with one packet on its way through a node's virtual
 * switch. A connection is decided at its first packet and remembered at the port where it was.
 */
public final class Vfp {
  private final WindowsHost host;
  private final Chooser chooser;
  private final Memory memory;
  private final List<Applied> applied = new ArrayList<>();
  private FiveTuple flow;

  private Vfp(WindowsHost host, FiveTuple flow, List<Translation> memory, Chooser chooser) {
    this.host = host;
    this.flow = flow;
    this.memory = new Memory(memory);
    this.chooser = chooser;
  }

  /** A packet leaves a pod. */
  public static Passage leaving(
      WindowsHost host,
      HnsEndpoint from,
      FiveTuple flow,
      List<Translation> memory,
      Chooser chooser) {
    var vfp = new Vfp(host, flow, memory, chooser);
    return vfp.passage(vfp.fromEndpoint(from));
  }

  /** The node itself sends a packet. */
  public static Passage leavingHost(
      WindowsHost host, FiveTuple flow, List<Translation> memory, Chooser chooser) {
    var vfp = new Vfp(host, flow, memory, chooser);
    return vfp.passage(vfp.fromHost());
  }

  /** A packet comes in by the card. */
  public static Passage entering(
      WindowsHost host, FiveTuple flow, List<Translation> memory, Chooser chooser) {
    var vfp = new Vfp(host, flow, memory, chooser);
    return vfp.passage(vfp.fromCard());
  }

  private Passage passage(Exit exit) {
    return new Passage(applied, flow, exit, memory.all());
  }

  private Exit fromEndpoint(HnsEndpoint from) {
    if (isBlocked(from, false)) {
      return new Exit.Dropped();
    }
    if (isRemembered(from.id())) {
      return forward();
    }
    var list = balancer(true);
    if (list.isPresent()) {
      return balance(list.get(), from.id(), () -> NatPorts.of(host, from, flow, memory));
    }
    return leavesAsItMay(from) ? forward() : new Exit.Dropped();
  }

  /** A node reaches services, but not its own node ports. */
  private Exit fromHost() {
    if (isRemembered(Translation.HOST)) {
      return forward();
    }
    var list = balancer(false);
    return list.isPresent()
        ? balance(list.get(), Translation.HOST, () -> OptionalInt.of(flow.sourcePort()))
        : forward();
  }

  private Exit fromCard() {
    if (isRemembered(Translation.CARD)) {
      return forward();
    }
    var list = balancer(true);
    if (list.isPresent()) {
      return balance(list.get(), Translation.CARD, () -> NatPorts.ofCard(host, flow, memory));
    }
    mapPort();
    return forward();
  }

  private Exit forward() {
    var ip = flow.destination();
    if (ip.equals(host.ip())) {
      return forwardToNode();
    }
    return host.local(ip).map(this::toEndpoint).orElseGet(this::toCard);
  }

  /** The node's address may stand for a pod or a client: such an answer is changed back first. */
  private Exit forwardToNode() {
    var known = memory.answered(flow);
    known.ifPresent(this::changeBack);
    return known.isEmpty() || flow.destination().equals(host.ip())
        ? new Exit.ToHost()
        : host.local(flow.destination()).<Exit>map(Exit.ToEndpoint::new).orElseGet(this::toCard);
  }

  private Exit toEndpoint(HnsEndpoint pod) {
    if (isBlocked(pod, true)) {
      return new Exit.Dropped();
    }
    memory.answered(pod.id(), flow).ifPresentOrElse(this::changeBack, () -> remember(pod));
    return new Exit.ToEndpoint(pod);
  }

  private Exit toCard() {
    memory.answered(Translation.CARD, flow).ifPresent(this::changeBack);
    return new Exit.ToCard();
  }

  /** Notes a connection that stays as it is, so that its answers stay as they are. */
  private void remember(HnsEndpoint pod) {
    if (memory.opened(pod.id(), flow).isEmpty()) {
      memory.add(new Translation(pod.id(), flow, flow));
    }
  }

  /** Changes a packet as the first one of its connection was, or an answer back. */
  private boolean isRemembered(String port) {
    var opened = memory.opened(port, flow);
    var answered = opened.isPresent() ? opened : memory.answered(port, flow);
    opened.ifPresentOrElse(
        translation -> become(translation, translation.translated()),
        () -> answered.ifPresent(this::changeBack));
    return answered.isPresent();
  }

  private void changeBack(Translation translation) {
    become(translation, translation.original().inverse());
  }

  private void become(Translation translation, FiveTuple after) {
    applied.add(new Applied.Remembered(translation, flow, after));
    flow = after;
  }

  private boolean isBlocked(HnsEndpoint endpoint, boolean incoming) {
    var refusal =
        endpoint
            .policies(Policy.Acl.class)
            .filter(acl -> acl.matches(flow, incoming))
            .min(Comparator.comparingInt(Policy.Acl::priority))
            .filter(acl -> !acl.allow());
    refusal.ifPresent(acl -> applied.add(new Applied.Blocked(acl)));
    return refusal.isPresent();
  }

  private Optional<PolicyList> balancer(boolean nodePorts) {
    return host.policyLists().stream()
        .filter(list -> nodePorts || list.policy().vip() != null)
        .filter(list -> list.policy().matches(flow, host.ip()))
        .findFirst();
  }

  private Exit balance(PolicyList list, String port, Supplier<OptionalInt> free) {
    var original = flow;
    var chosen = list.endpoints().get(chooser.choose(flow, list.endpoints().size()));
    flow = flow.to(chosen.ip(), list.policy().internalPort());
    applied.add(new Applied.Balanced(list, chosen, original, flow));
    var policy = sourcePolicy(list, chosen, original);
    if (policy.isPresent() && !becomesNode(policy.get(), free.get())) {
      return new Exit.Dropped();
    }
    memory.add(new Translation(port, original, flow));
    return host.local(chosen.ip()).map(this::toEndpoint).orElseGet(this::toCard);
  }

  /** Why the source has to be the node's: no direct return, or a pod that reaches itself. */
  private static Optional<Policy> sourcePolicy(
      PolicyList list, HnsEndpoint chosen, FiveTuple original) {
    if (!list.policy().dsr()) {
      return Optional.of(list.policy());
    }
    return chosen
        .policies(Policy.LoopbackDsr.class)
        .filter(policy -> policy.ip().equals(original.source()))
        .map(Policy.class::cast)
        .findFirst();
  }

  private boolean becomesNode(Policy policy, OptionalInt port) {
    if (port.isEmpty()) {
      applied.add(new Applied.Untranslatable(policy, Applied.Untranslatable.Why.NO_PORT));
      return false;
    }
    var before = flow;
    flow = flow.from(host.ip(), port.getAsInt());
    applied.add(new Applied.Translated(policy, before, flow));
    return true;
  }

  private void mapPort() {
    if (!flow.destination().equals(host.ip())) {
      return;
    }
    for (var endpoint : host.endpoints()) {
      var mapping =
          endpoint
              .policies(Policy.PortMapping.class)
              .filter(policy -> policy.protocol() == flow.protocol())
              .filter(policy -> policy.externalPort() == flow.destinationPort())
              .findFirst();
      if (mapping.isPresent()) {
        var before = flow;
        flow = flow.to(endpoint.ip(), mapping.get().internalPort());
        applied.add(new Applied.Mapped(mapping.get(), endpoint, before, flow));
        memory.add(new Translation(Translation.CARD, before, flow));
        return;
      }
    }
  }

  /** Applies what stands between a pod and the world; false where that stops the packet. */
  private boolean leavesAsItMay(HnsEndpoint from) {
    var nat = from.policies(Policy.OutboundNat.class).findFirst();
    if (nat.isEmpty()) {
      return loopback(from).map(policy -> leavesAsNode(from, policy)).orElse(true);
    }
    var exception = nat.get().exception(flow.destination());
    if (exception != null) {
      applied.add(new Applied.Exempted(nat.get(), exception));
      remember(from);
      return true;
    }
    return flow.destination().equals(host.ip()) || leavesAsNode(from, nat.get());
  }

  private Optional<Policy> loopback(HnsEndpoint from) {
    return from.policies(Policy.LoopbackDsr.class)
        .filter(policy -> policy.ip().equals(flow.destination()))
        .map(Policy.class::cast)
        .findFirst();
  }

  private boolean leavesAsNode(HnsEndpoint from, Policy policy) {
    if (flow.protocol() == Protocol.ICMP) {
      applied.add(new Applied.Untranslatable(policy, Applied.Untranslatable.Why.ICMP));
      return false;
    }
    var original = flow;
    if (!becomesNode(policy, NatPorts.of(host, from, flow, memory))) {
      return false;
    }
    memory.add(new Translation(from.id(), original, flow));
    return true;
  }
}
