package hopwise.simulator.shell.ip;

import hopwise.simulator.linux.Forwarding;
import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.change.Errno;
import hopwise.simulator.linux.change.ForwardingChange;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import hopwise.simulator.shell.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code bridge fdb}. */
final class ForwardingCommand {
  private static final List<String> VERBS =
      List.of("add", "append", "replace", "delete", "get", "show", "lst", "list", "flush", "help");

  private ForwardingCommand() {}

  static Answer run(Desk desk, Words words) throws Misuse {
    if (!words.hasNext()) {
      return ForwardingList.show(desk, words);
    }
    var word = words.next();
    var verb = Words.expand(word, VERBS);
    return switch (verb) {
      case "add" -> put(desk, Request.read(desk, words), ForwardingChange.Mode.ADD);
      case "append" -> put(desk, Request.read(desk, words), ForwardingChange.Mode.APPEND);
      case "replace" -> put(desk, Request.read(desk, words), ForwardingChange.Mode.REPLACE);
      case "delete" -> delete(desk, Request.read(desk, words));
      case "show", "lst", "list" -> ForwardingList.show(desk, words);
      case "" ->
          throw new Misuse(255, "Command \"" + word + "\" is unknown, try \"bridge fdb help\".");
      default -> throw Misuse.notSimulated("bridge fdb", verb, "add, append, del, replace, show");
    };
  }

  static Link device(Desk desk, String name) throws Misuse {
    try {
      return desk.device(name);
    } catch (Misuse missing) {
      throw new Misuse(255, missing.text().strip());
    }
  }

  /**
   * What is asked for.
   *
   * @param master whether the bridge's database is meant, not the link's own
   */
  private record Request(
      Link device, Mac mac, @Nullable Ipv4 remote, boolean master, String state) {
    static Request read(Desk desk, Words words) throws Misuse {
      String device = null;
      String mac = null;
      Ipv4 remote = null;
      boolean master = false;
      var state = "permanent";
      while (words.hasNext()) {
        var word = words.next();
        switch (word) {
          case "dev" -> device = words.next();
          case "dst" -> remote = Values.anyAddress(words.next());
          case "master" -> master = true;
          case "self" -> {}
          case "permanent", "local" -> state = "permanent";
          case "static", "temp", "dynamic" -> state = word.equals("temp") ? "static" : word;
          case "port",
              "vni",
              "via",
              "vlan",
              "src_vni",
              "use",
              "extern_learn",
              "sticky",
              "router",
              "nhid" ->
              throw Misuse.notSimulated(
                  "bridge fdb", word, "dev, dst, dynamic, master, permanent, self, static");
          default -> {
            var text = word.equals("to") ? words.next() : word;
            if (mac != null) {
              throw Misuse.garbage("to", text);
            }
            mac = text;
          }
        }
      }
      if (device == null || mac == null) {
        throw new Misuse(255, "Device and address are required arguments.");
      }
      var text = mac;
      var address =
          Mac.parse(text).orElseThrow(() -> new Misuse(255, "Invalid mac address " + text));
      return new Request(ForwardingCommand.device(desk, device), address, remote, master, state);
    }

    boolean ofTunnel() {
      return !master && device.kind() instanceof LinkKind.Vxlan;
    }
  }

  private static Answer put(Desk desk, Request request, ForwardingChange.Mode mode) throws Misuse {
    var at = desk.ref(request.device());
    if (request.device().isLoopback()) {
      return notEthernet(desk, "add");
    }
    if (request.ofTunnel()) {
      var remote = request.remote();
      if (remote == null) {
        return desk.call().fails(255, Desk.refusal(Errno.EINVAL, ""));
      }
      var entry = new Forwarding(at.index(), request.mac(), remote, true);
      return desk.answer(ForwardingChange.put(desk.network(), at, entry, mode), 255);
    }
    if (!request.master()) {
      throw Misuse.notSimulated("bridge fdb", "self", "master, and dst of a VXLAN device");
    }
    var refusal = refusal(desk, request);
    if (refusal != null) {
      return desk.call().fails(255, Desk.refusal(refusal, ""));
    }
    var entry =
        new Forwarding(at.index(), request.mac(), null, request.state().equals("permanent"));
    return desk.answer(ForwardingChange.put(desk.network(), at, entry, mode), 255);
  }

  private static Answer notEthernet(Desk desk, String verb) {
    return desk.call().fails(255, "Error: FDB " + verb + " only supported for Ethernet devices.\n");
  }

  private static @Nullable Errno refusal(Desk desk, Request request) throws Misuse {
    var link = request.device();
    if (link.port() == null) {
      return Errno.EOPNOTSUPP;
    }
    if (!request.state().equals("dynamic")) {
      return null;
    }
    if (!desk.network().state(desk.place(), link).carrier()) {
      return Errno.EPERM;
    }
    throw Misuse.notSimulated("bridge fdb", "dynamic", "permanent, static");
  }

  private static Answer delete(Desk desk, Request request) throws Misuse {
    var at = desk.ref(request.device());
    if (request.device().isLoopback()) {
      return notEthernet(desk, "delete");
    }
    if (request.master() && request.device().port() == null) {
      return desk.call().fails(255, Desk.refusal(Errno.EOPNOTSUPP, ""));
    }
    if (!request.master() && !request.ofTunnel()) {
      return desk.call().fails(255, Desk.refusal(Errno.ENOENT, ""));
    }
    if (request.master() && request.mac().equals(request.device().mac())) {
      throw Misuse.notSimulated(
          "bridge fdb del", "the port's own address", "entries that somebody added");
    }
    return desk.answer(
        ForwardingChange.delete(
            desk.network(), at, request.mac(), request.ofTunnel(), request.remote()),
        255);
  }
}
