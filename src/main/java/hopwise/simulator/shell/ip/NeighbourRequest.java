package hopwise.simulator.shell.ip;

import hopwise.simulator.linux.Link;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code ip neigh add} and its like are asked for. */
record NeighbourRequest(Link device, Ipv4 ip, @Nullable Mac mac, boolean proxy) {
  private static final Set<String> STATES =
      Set.of(
          "permanent",
          "noarp",
          "reachable",
          "stale",
          "delay",
          "probe",
          "failed",
          "incomplete",
          "none");

  static NeighbourRequest read(Desk desk, Words words) throws Misuse {
    String device = null;
    Ipv4 ip = null;
    String mac = null;
    boolean proxy = false;
    while (words.hasNext()) {
      var word = words.next();
      switch (word) {
        case "lladdr" -> mac = words.next();
        case "nud" -> checkState(words.next());
        case "dev" -> device = words.next();
        case "proxy" -> {
          proxy = true;
          ip = Values.anyAddress(words.next());
        }
        case "router", "use", "managed", "extern_learn", "protocol", "vni" ->
            throw Misuse.notSimulated("ip neigh", word, "dev, lladdr, nud permanent, proxy");
        default -> {
          var text = word.equals("to") ? words.next() : word;
          if (ip != null) {
            throw Misuse.garbage("to", text);
          }
          ip = Values.anyAddress(text);
        }
      }
    }
    if (device == null || ip == null) {
      throw new Misuse(255, "Device and destination are required arguments.");
    }
    return new NeighbourRequest(desk.device(device), ip, hardware(mac), proxy);
  }

  private static void checkState(String state) throws Misuse {
    if (!STATES.contains(state)) {
      throw Misuse.wrong(state, "nud state is bad");
    }
    if (!state.equals("permanent")) {
      throw Misuse.notSimulated("ip neigh", "nud " + state, "nud permanent");
    }
  }

  private static @Nullable Mac hardware(@Nullable String text) throws Misuse {
    var mac = text == null ? Optional.<Mac>empty() : Mac.parse(text);
    if (text != null && mac.isEmpty()) {
      throw new Misuse(2, "Error: Invalid link address.");
    }
    return mac.orElse(null);
  }
}
