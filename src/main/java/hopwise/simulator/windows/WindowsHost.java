package hopwise.simulator.windows;

import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A Windows node.
 *
 * @param name as in a place, {@code node/aksnpwin000000}
 * @param build 20348 for Windows Server 2022, 26100 for 2025
 * @param dnsSuffix what Azure's DHCP says, {@code ….internal.cloudapp.net}
 * @param names what the cluster's name server says of services, by {@code web.default}
 * @param compartments the node's own first
 * @param endpoints those here, then remote ones, each in the order of making
 */
public record WindowsHost(
    String name,
    int build,
    String dnsSuffix,
    HnsNetwork network,
    SortedMap<String, Ipv4> names,
    List<Compartment> compartments,
    List<HnsEndpoint> endpoints,
    List<PolicyList> policyLists) {
  /** Copies the lists. */
  public WindowsHost {
    names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    compartments = List.copyOf(compartments);
    endpoints = List.copyOf(endpoints);
    policyLists = List.copyOf(policyLists);
  }

  /** The node's own compartment. */
  public Compartment root() {
    return compartments.getFirst();
  }

  /** The compartment of a place: the node's own or a pod's. */
  public Optional<Compartment> compartment(String place) {
    return compartments.stream().filter(one -> one.place().equals(place)).findFirst();
  }

  /** The node's address. */
  public Ipv4 ip() {
    return root().adapter().ip();
  }

  /** The Ethernet address of the node's card, which all frames that leave have. */
  public Mac mac() {
    return root().adapter().mac();
  }

  /** The pod here that has an address. */
  public Optional<HnsEndpoint> local(Ipv4 ip) {
    return endpoints.stream()
        .filter(endpoint -> !endpoint.remote() && endpoint.ip().equals(ip))
        .findFirst();
  }

  /** The endpoint of a pod here. */
  public Optional<HnsEndpoint> endpointOf(Compartment compartment) {
    return compartment.isHost() ? Optional.empty() : local(compartment.adapter().ip());
  }
}
