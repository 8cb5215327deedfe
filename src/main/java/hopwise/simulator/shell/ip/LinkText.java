package hopwise.simulator.shell.ip;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.LinkRef;
import hopwise.simulator.net.Mac;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a link looks. */
final class LinkText {
  private static final String ETHERNET_BROADCAST = "ff:ff:ff:ff:ff:ff";

  private final Desk desk;
  private final Link link;
  private final boolean blind;

  private LinkText(Desk desk, Link link, boolean blind) {
    this.desk = desk;
    this.link = link;
    this.blind = blind;
  }

  LinkText(Desk desk, Link link) {
    this(desk, link, false);
  }

  /** As {@code bridge link} sees it: it takes every peer for one of the same namespace. */
  static LinkText blind(Desk desk, Link link) {
    return new LinkText(desk, link, true);
  }

  /** The name with that of its peer: {@code veth0@veth1}, {@code eth0@if5}. */
  String name() {
    var peer = peer();
    if (peer == null) {
      return link.name();
    }
    var beside = besides(peer);
    return link.name() + "@" + (beside == null ? "if" + peer.index() : beside.name());
  }

  private @Nullable LinkRef peer() {
    return link.kind() instanceof LinkKind.Veth(var peer) ? peer : null;
  }

  /** The peer if it is in the same namespace. */
  private @Nullable Link besides(LinkRef peer) {
    return blind || peer.namespace().equals(desk.place())
        ? desk.namespace().links().at(peer.index())
        : null;
  }

  /** The flags between angle brackets, in iproute2's order. */
  String flags() {
    var state = desk.network().state(desk.place(), link);
    var flags = new ArrayList<String>();
    if (link.up() && !state.carrier()) {
      flags.add("NO-CARRIER");
    }
    flags.addAll(link.isLoopback() ? List.of("LOOPBACK") : List.of("BROADCAST", "MULTICAST"));
    if (link.promiscuous()) {
      flags.add("PROMISC");
    }
    if (link.up()) {
      flags.add("UP");
    }
    if (state.carrier()) {
      flags.add("LOWER_UP");
    }
    var peer = peer();
    var beside = peer == null ? null : besides(peer);
    if (beside != null && !beside.up()) {
      flags.add("M-DOWN");
    }
    return "<" + String.join(",", flags) + ">";
  }

  String state() {
    return desk.network().state(desk.place(), link).operational().name();
  }

  private String queue() {
    if (!link.activated()) {
      return "noop";
    }
    return link.kind() instanceof LinkKind.Nic ? "mq" : "noqueue";
  }

  /** {@code master br0 }, or nothing. */
  String master() {
    var port = link.port();
    var bridge = port == null ? null : desk.namespace().links().at(port.bridge());
    return bridge == null ? "" : "master " + bridge.name() + " ";
  }

  /**
   * The first line, without its line feed.
   *
   * @param mode what {@code ip link} prints and {@code ip addr} does not
   */
  String head(String mode) {
    return link.index()
        + ": "
        + name()
        + ": "
        + flags()
        + " mtu "
        + link.mtu()
        + " qdisc "
        + queue()
        + " "
        + master()
        + "state "
        + state()
        + " "
        + mode
        + "group default qlen 1000";
  }

  /** The second line, without its line feed. */
  String hardware() {
    return link.isLoopback()
        ? "    link/loopback " + link.mac() + " brd " + Mac.ZERO
        : "    link/ether " + link.mac() + " brd " + ETHERNET_BROADCAST + whereabouts();
  }

  private String whereabouts() {
    var peer = peer();
    if (peer == null || peer.namespace().equals(desk.place())) {
      return "";
    }
    var there = peer.namespace();
    return desk.files().namespaces().entrySet().stream()
        .filter(entry -> entry.getValue().equals(there))
        .map(entry -> " link-netns " + entry.getKey())
        .findFirst()
        .orElseGet(() -> " link-netnsid " + desk.namespace().numberOf(there).orElse(0));
  }
}
