package hopwise.simulator.kernel;

import java.util.List;

/**
 * A machine that pods hang on.
 *
 * @param address of its link to the other machines
 * @param mac of that link
 * @param podNetwork the first three numbers of its pods' addresses
 * @param length of the prefix that a bridged pod has on its address
 */
record Host(
    int number,
    String name,
    Style style,
    String address,
    String mac,
    String podNetwork,
    int length,
    List<Pod> pods) {

  /** How pods hang on a host. */
  enum Style {
    /** On a bridge with the pods' gateway address; the host routes. */
    BRIDGE("cbr0"),
    /** On a bridge that the host's own link is a port of. */
    SWITCH("azure0"),
    /** Each on a veth of its own with a /32 route and proxy ARP. */
    ROUTED("eth0");

    /** The link that holds the host's address towards its pods. */
    final String link;

    Style(String link) {
      this.link = link;
    }
  }

  /** Name of the link that faces the other machines. */
  String outerLink() {
    return style == Style.SWITCH ? "azure0" : "eth0";
  }

  String gateway() {
    return podNetwork + ".1";
  }

  /** Whether the pods' addresses are outside the subnet of the hosts. */
  boolean hasOwnRange() {
    return podNetwork.startsWith("10.244.");
  }

  /** Where others must send what is for the pods: their range, or each of them. */
  List<String> podRanges() {
    return hasOwnRange()
        ? List.of(podNetwork + ".0/24")
        : pods.stream().map(pod -> pod.address() + "/32").toList();
  }
}
