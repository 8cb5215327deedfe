package hopwise.simulator.kernel;

import hopwise.simulator.kernel.Host.Style;
import java.util.List;

/** Writes rules of ebtables on a host with a bridge. */
final class EbtablesLines {
  private final Draft draft;

  EbtablesLines(Draft draft) {
    this.draft = draft;
  }

  void write(Host host) {
    if (host.style() == Style.SWITCH && draft.chance(0.6)) {
      azure(host);
    }
    int count = draft.number(0, 2);
    for (int i = 0; i < count; i++) {
      draft.run(host.name(), "ebtables " + rule(host));
    }
  }

  /** What Azure CNI writes in bridge mode. */
  private void azure(Host host) {
    var nat = "ebtables -t nat -A ";
    draft.run(
        host.name(),
        nat + "POSTROUTING -s Unicast -o eth0 -j snat --to-src %s --snat-arp --snat-target ACCEPT",
        host.mac());
    for (var pod : host.pods()) {
      draft.run(
          host.name(),
          nat
              + "PREROUTING -p ARP --arp-op Request --arp-ip-dst %s -j arpreply"
              + " --arpreply-mac %s --arpreply-target DROP",
          pod.address(),
          pod.mac());
      draft.run(
          host.name(),
          nat + "PREROUTING -p IPv4 -i eth0 --ip-dst %s -j dnat --to-dst %s",
          pod.address(),
          pod.mac());
    }
    if (draft.chance(0.5)) {
      draft.run(
          host.name(),
          nat + "PREROUTING -p ARP -i eth0 --arp-op Reply -j dnat --to-dst ff:ff:ff:ff:ff:ff");
    }
  }

  private String rule(Host host) {
    var pod = draft.oneOf(host.pods());
    var test =
        draft.oneOf(
            List.of(
                "-p IPv4",
                "-p IPv4 --ip-dst " + pod.address(),
                "-p IPv4 --ip-src " + pod.address(),
                "-p ARP --arp-op Request",
                "-p ARP --arp-op Reply --arp-ip-src " + pod.address(),
                "-p ARP --arp-ip-dst " + pod.address(),
                "-s " + pod.mac(),
                "-d " + pod.mac(),
                "-d Broadcast",
                "-s ! " + pod.mac(),
                ""));
    var verdict = draft.oneOf("ACCEPT", "DROP", "CONTINUE", "RETURN");
    return switch (draft.number(0, 5)) {
      case 0 -> "-t nat -A PREROUTING -i " + pod.link() + " " + test + " -j " + verdict;
      case 1 -> "-t nat -A POSTROUTING -o " + pod.link() + " " + test + " -j " + verdict;
      case 2 -> "-A FORWARD -i " + pod.link() + " " + test + " -j " + verdict;
      case 3 -> "-A FORWARD " + test + " -o " + draft.oneOf(host.pods()).link() + " -j " + verdict;
      case 4 -> "-A INPUT -i " + pod.link() + " " + test + " -j " + verdict;
      default -> "-A OUTPUT -o " + pod.link() + " " + test + " -j " + verdict;
    };
  }
}
