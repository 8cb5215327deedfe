package hopwise.simulator.cluster;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What there is in a cluster by way of Kubernetes.
 *
 * @param pending in the order in which they were made
 */
public record Contents(
    SortedSet<String> namespaces,
    SortedMap<WorkloadId, Workload> workloads,
    List<Pending> pending,
    SortedMap<ServiceId, Service> services,
    SortedMap<ServiceId, NetworkPolicy> policies) {
  /** Namespaces that every cluster has, and nothing in them. */
  public static final Contents FIRST =
      new Contents(
          new TreeSet<>(List.of("default", "kube-node-lease", "kube-public", "kube-system")),
          new TreeMap<>(),
          List.of(),
          new TreeMap<>(),
          new TreeMap<>());

  /** Keeps its parts from changing. */
  public Contents {
    namespaces = Collections.unmodifiableSortedSet(namespaces);
    workloads = Collections.unmodifiableSortedMap(workloads);
    pending = List.copyOf(pending);
    services = Collections.unmodifiableSortedMap(services);
    policies = Collections.unmodifiableSortedMap(policies);
  }

  Contents withNamespace(String name) {
    var more = new TreeSet<>(namespaces);
    more.add(name);
    return new Contents(more, workloads, pending, services, policies);
  }

  Contents withWorkloads(SortedMap<WorkloadId, Workload> others) {
    return new Contents(namespaces, new TreeMap<>(others), pending, services, policies);
  }

  Contents withPending(List<Pending> others) {
    return new Contents(namespaces, workloads, others, services, policies);
  }

  Contents withServices(SortedMap<ServiceId, Service> others) {
    return new Contents(namespaces, workloads, pending, new TreeMap<>(others), policies);
  }

  Contents withPolicies(SortedMap<ServiceId, NetworkPolicy> others) {
    return new Contents(namespaces, workloads, pending, services, new TreeMap<>(others));
  }
}
