package hopwise.simulator.shell.ip;

import hopwise.simulator.linux.LinkRef;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import hopwise.simulator.linux.Port;
import hopwise.simulator.linux.change.LinkSetting;
import hopwise.simulator.linux.change.NamespaceChange;
import hopwise.simulator.linux.change.Outcome;
import hopwise.simulator.linux.change.PortSetting;
import hopwise.simulator.net.Mac;
import hopwise.simulator.shell.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** {@code ip link set}. */
final class LinkSet {
  private static final String SIMULATED =
      "address, down, master, mtu, name, netns, nomaster, promisc, up, type bridge_slave";

  private final Desk desk;
  private final Words words;
  private @Nullable String device;
  private @Nullable NamespaceId target;
  private @Nullable Mac mac;
  private int mtu;
  private @Nullable String name;
  private @Nullable Integer master;
  private @Nullable Boolean up;
  private @Nullable Boolean promiscuous;
  private @Nullable UnaryOperator<Port> flags;

  private LinkSet(Desk desk, Words words) {
    this.desk = desk;
    this.words = words;
  }

  static Answer run(Desk desk, Words words) throws Misuse {
    return new LinkSet(desk, words).run();
  }

  private Answer run() throws Misuse {
    while (words.hasNext()) {
      read(words.next());
    }
    if (device == null) {
      throw new Misuse(255, "Not enough information: \"dev\" argument is required.");
    }
    var at = desk.ref(desk.device(device));
    var network = desk.network();
    for (var step : steps(at)) {
      switch (step.apply(network)) {
        case Outcome.Done(var after) -> network = after;
        case Outcome.Refused(var errno, var explanation) -> {
          var world = desk.done(network).world();
          return new Answer(world, "", Desk.refusal(errno, explanation), 2);
        }
      }
    }
    return desk.done(network);
  }

  private void read(String word) throws Misuse {
    switch (word) {
      case "up" -> up = true;
      case "down" -> up = false;
      case "name" -> name = words.next();
      case "address" -> mac = Values.hardware(words.next());
      case "mtu" -> {
        var text = words.next();
        mtu = Values.number(text, "Invalid \"mtu\" value\n");
      }
      case "promisc" -> promiscuous = Values.isOn("promisc", words.next());
      case "master" -> master = readMaster(words.next());
      case "nomaster" -> master = 0;
      case "netns" -> target = target(desk, words.next());
      case "type" -> readType(words.next());
      case "arp",
          "multicast",
          "allmulticast",
          "dynamic",
          "txqueuelen",
          "qlen",
          "alias",
          "group",
          "vrf",
          "addrgenmode",
          "trailers",
          "xdp",
          "broadcast",
          "carrier",
          "state",
          "index" ->
          throw Misuse.notSimulated("ip link set", word, SIMULATED);
      default -> {
        var text = word.equals("dev") ? words.next() : word;
        if (device != null) {
          throw Misuse.garbage("dev", text);
        }
        device = text;
      }
    }
  }

  private int readMaster(String text) throws Misuse {
    var link = desk.namespace().links().named(text);
    if (link.isEmpty()) {
      throw Misuse.wrong(text, "Device does not exist\n");
    }
    return link.get().index();
  }

  private void readType(String kind) throws Misuse {
    if (!kind.equals("bridge_slave")) {
      throw Misuse.notSimulated("ip link set", "type " + kind, SIMULATED);
    }
    while (words.hasNext()) {
      var key = words.next();
      if (!PortFlags.NAMES.contains(key)) {
        throw Misuse.notSimulated(
            "ip link set type bridge_slave", key, String.join(", ", PortFlags.NAMES));
      }
      boolean on = Values.isOn(key, words.next());
      flags = PortFlags.of(key, on, flags == null ? port -> port : flags);
    }
  }

  /** The namespace that a link is to move to: a name, or 1 for the machine's own. */
  static NamespaceId target(Desk desk, String text) throws Misuse {
    var id = desk.files().namespaces().get(text);
    if (id != null) {
      return id;
    }
    if (text.equals("1")) {
      return NamespaceId.root(desk.place().host());
    }
    if (Values.number(text).isPresent()) {
      throw new Misuse(2, "RTNETLINK answers: No such process");
    }
    throw Misuse.wrong(text, "Invalid \"netns\" value\n");
  }

  /** What was asked for, in the order in which the kernel does it. */
  private List<Function<Network, Outcome>> steps(LinkRef at) {
    var steps = new ArrayList<Function<Network, Outcome>>();
    if (target != null) {
      var there = target;
      steps.add(network -> NamespaceChange.move(network, at, there));
      return steps;
    }
    if (mac != null) {
      var address = mac;
      steps.add(network -> LinkSetting.address(network, at, address));
    }
    if (mtu != 0) {
      steps.add(network -> LinkSetting.mtu(network, at, mtu));
    }
    if (name != null) {
      var other = name;
      steps.add(network -> LinkSetting.rename(network, at, other));
    }
    if (master != null) {
      int bridge = master;
      steps.add(network ->
          bridge == 0
              ? new Outcome.Done(PortSetting.leave(network, at))
              : PortSetting.join(network, at, bridge));
    }
    addFlags(steps, at);
    return steps;
  }

  private void addFlags(List<Function<Network, Outcome>> steps, LinkRef at) {
    if (promiscuous != null) {
      boolean on = promiscuous;
      steps.add(network -> new Outcome.Done(LinkSetting.promiscuous(network, at, on)));
    }
    if (up != null) {
      boolean on = up;
      steps.add(network ->
          new Outcome.Done(on ? LinkSetting.up(network, at) : LinkSetting.down(network, at)));
    }
    if (flags != null) {
      var change = flags;
      steps.add(network -> PortSetting.flags(network, at, change));
    }
  }
}
