package hopwise.simulator.cluster.machines;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.NetworkPolicy;
import hopwise.simulator.cluster.NetworkPolicy.Peer;
import hopwise.simulator.cluster.NetworkProfile.PolicyEngine;
import hopwise.simulator.cluster.Node;
import hopwise.simulator.cluster.Pod;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.linux.VethPolicy;
import hopwise.simulator.linux.VethPolicy.Allowance;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a cluster's network policies mean for one pod. */
final class PolicyViews {
  private static final int HOST = 32;

  /** The label that every namespace has. */
  private static final String NAME = "kubernetes.io/metadata.name";

  private PolicyViews() {}

  /** Null where no engine is there or no policy selects the pod. */
  static @Nullable VethPolicy of(Cluster cluster, Pod pod) {
    var engine = cluster.profile().policyEngine();
    var about =
        cluster.policies().values().stream()
            .filter(policy -> policy.id().namespace().equals(pod.namespace()))
            .filter(policy -> Pods.selects(policy.pods(), pod.workload().labels()))
            .toList();
    return engine == PolicyEngine.NONE || about.isEmpty()
        ? null
        : new VethPolicy(
            engine.toString(),
            allowances(cluster, about, NetworkPolicy::ingress),
            allowances(cluster, about, NetworkPolicy::egress));
  }

  private static @Nullable List<Allowance> allowances(
      Cluster cluster,
      List<NetworkPolicy> policies,
      Function<NetworkPolicy, @Nullable List<NetworkPolicy.Rule>> side) {
    var speaking = policies.stream().filter(policy -> side.apply(policy) != null).toList();
    return speaking.isEmpty()
        ? null
        : speaking.stream()
            .flatMap(policy ->
                Objects.requireNonNull(side.apply(policy)).stream()
                    .flatMap(rule -> allowances(cluster, policy, rule)))
            .toList();
  }

  private static Stream<Allowance> allowances(
      Cluster cluster, NetworkPolicy policy, NetworkPolicy.Rule rule) {
    var name = policy.id().toString();
    var ends =
        rule.peers().isEmpty()
            ? List.of(Allowance.all(name))
            : rule.peers().stream().map(peer -> peer(cluster, policy, peer)).toList();
    return ends.stream()
        .filter(end -> rule.peers().isEmpty() || !end.peers().isEmpty())
        .flatMap(end ->
            rule.ports().isEmpty()
                ? Stream.of(end)
                : rule.ports().stream().map(port -> at(end, port)));
  }

  private static Allowance at(Allowance end, NetworkPolicy.Port port) {
    return new Allowance(
        end.policy(), end.peers(), end.except(), port.protocol(), port.number(), port.number());
  }

  private static Allowance peer(Cluster cluster, NetworkPolicy policy, Peer peer) {
    var name = policy.id().toString();
    return switch (peer) {
      case Peer.Block(var range, var except) ->
          new Allowance(name, List.of(range), excepted(cluster, except), null, 0, 0);
      case Peer.Pods pods ->
          new Allowance(name, addresses(cluster, policy, pods), List.of(), null, 0, 0);
    };
  }

  /** Cilium takes no address of a pod or a node for one of a block, not even of 0.0.0.0/0. */
  private static List<Cidr> excepted(Cluster cluster, List<Cidr> except) {
    if (cluster.profile().policyEngine() != PolicyEngine.CILIUM) {
      return except;
    }
    var nodes = cluster.nodes().values().stream().map(Node::ip);
    var range = cluster.profile().podCidr();
    var pods = range == null ? Pods.all(cluster).flatMap(PolicyViews::own) : Stream.<Ipv4>of();
    var inside = Stream.concat(nodes, pods).map((Ipv4 ip) -> new Cidr(ip, HOST));
    return Stream.of(except.stream(), Stream.ofNullable(range), inside)
        .flatMap(all -> all)
        .toList();
  }

  private static Stream<Ipv4> own(Pod pod) {
    return pod.isHostNetwork() ? Stream.of() : Stream.ofNullable(pod.ip());
  }

  private static List<Cidr> addresses(Cluster cluster, NetworkPolicy policy, Peer.Pods pods) {
    return cluster.workloads().values().stream()
        .filter(workload -> isMeant(policy, pods, workload.id().namespace()))
        .filter(workload -> Pods.selects(pods.labels(), workload.labels()))
        .flatMap(workload -> Pods.of(cluster, workload.id()))
        .flatMap(PolicyViews::own)
        .map((Ipv4 ip) -> new Cidr(ip, HOST))
        .toList();
  }

  private static boolean isMeant(NetworkPolicy policy, Peer.Pods pods, String namespace) {
    return pods.namespaces() == null
        ? namespace.equals(policy.id().namespace())
        : Pods.selects(pods.namespaces(), Map.of(NAME, namespace));
  }
}
