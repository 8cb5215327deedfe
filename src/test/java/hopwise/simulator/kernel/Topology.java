package hopwise.simulator.kernel;

import java.util.List;

/**
 * What stands once the links, addresses and routes are written.
 *
 * @param plain namespaces with one link eth0 that are neither pods nor hosts, with their addresses
 * @param routers namespaces that only forward
 */
record Topology(List<Host> hosts, List<Outsider> plain, List<String> routers) {
  /** A machine beyond the hosts. */
  record Outsider(String name, String address) {}

  List<Pod> pods() {
    return hosts.stream().flatMap(host -> host.pods().stream()).toList();
  }
}
