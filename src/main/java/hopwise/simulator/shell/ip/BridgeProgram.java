package hopwise.simulator.shell.ip;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.Port;
import hopwise.simulator.linux.change.PortSetting;
import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Program;
import java.util.List;
import java.util.function.UnaryOperator;

/** {@code bridge}, as in iproute2 6.1. */
public final class BridgeProgram implements Program {
  private static final List<String> OBJECTS =
      List.of("link", "fdb", "mdb", "vlan", "vni", "monitor", "help");

  @Override
  public Answer run(Call call) {
    try {
      return run(Desk.of(call), new Words(call.arguments()));
    } catch (Misuse misuse) {
      return call.fails(misuse.status(), misuse.text());
    }
  }

  private static Answer run(Desk desk, Words words) throws Misuse {
    while (words.peek().startsWith("-")) {
      var option = words.next();
      switch (Words.expand(option, List.of("-netns", "-color"))) {
        case "-netns" -> desk = desk.at(IpProgram.existing(desk, words.next()));
        case "-color" -> {}
        default -> throw Misuse.notSimulated("bridge", option, "-netns");
      }
    }
    if (!words.hasNext()) {
      throw new Misuse(255, "Usage: bridge [ -netns NAME ] { link | fdb } COMMAND");
    }
    var word = words.next();
    var object = Words.expand(word, OBJECTS);
    return switch (object) {
      case "link" -> link(desk, words);
      case "fdb" -> ForwardingCommand.run(desk, words);
      case "" -> throw new Misuse(255, "Object \"" + word + "\" is unknown, try \"bridge help\".");
      default -> throw Misuse.notSimulated("bridge", object, "fdb, link");
    };
  }

  private static Answer link(Desk desk, Words words) throws Misuse {
    if (!words.hasNext()) {
      return show(desk, words);
    }
    var word = words.next();
    var verb = Words.expand(word, List.of("set", "show", "lst", "list", "help"));
    return switch (verb) {
      case "set" -> set(desk, words);
      case "show", "lst", "list" -> show(desk, words);
      case "help" -> throw Misuse.notSimulated("bridge link", verb, "set, show");
      default ->
          throw new Misuse(255, "Command \"" + word + "\" is unknown, try \"bridge link help\".");
    };
  }

  private static Answer show(Desk desk, Words words) throws Misuse {
    String device = null;
    while (words.hasNext()) {
      var word = words.next();
      if (!word.equals("dev") || device != null) {
        throw Misuse.garbage("dev", word);
      }
      device = words.next();
    }
    int index = device == null ? 0 : ForwardingCommand.device(desk, device).index();
    var text = new StringBuilder();
    for (var link : desk.namespace().links().all()) {
      if (link.port() != null && (index == 0 || index == link.index())) {
        text.append(text(desk, link, link.port()));
      }
    }
    return desk.prints(text.toString());
  }

  private static String text(Desk desk, Link link, Port port) {
    var look = LinkText.blind(desk, link);
    var bridge = desk.namespace().links().at(port.bridge());
    boolean forwards =
        bridge != null && bridge.up() && desk.network().state(desk.place(), link).carrier();
    return link.index()
        + ": "
        + look.name()
        + ": "
        + look.flags()
        + " mtu "
        + link.mtu()
        + " "
        + look.master()
        + "state "
        + (forwards ? "forwarding" : "disabled")
        + " priority 32 cost "
        + (link.kind() instanceof LinkKind.Vxlan ? 100 : 2)
        + " \n";
  }

  private static Answer set(Desk desk, Words words) throws Misuse {
    String device = null;
    UnaryOperator<Port> flags = port -> port;
    while (words.hasNext()) {
      var word = words.next();
      if (word.equals("dev")) {
        device = words.next();
      } else if (PortFlags.NAMES.contains(word)) {
        flags = PortFlags.of(word, isOn(word, words.next()), flags);
      } else {
        throw Misuse.notSimulated(
            "bridge link set", word, "dev, " + String.join(", ", PortFlags.NAMES));
      }
    }
    if (device == null) {
      throw new Misuse(255, "Device is a required argument.");
    }
    var link = desk.namespace().links().named(device);
    if (link.isEmpty()) {
      throw new Misuse(255, "Cannot find bridge device \"" + device + "\"");
    }
    return desk.answer(PortSetting.flags(desk.network(), desk.ref(link.get()), flags), 255);
  }

  private static boolean isOn(String key, String text) throws Misuse {
    try {
      return Values.isOn(key, text);
    } catch (Misuse wrong) {
      throw new Misuse(
          234,
          "Error: argument of \""
              + key
              + "\" must be one of \"off\", \"on\", not \""
              + text
              + "\"");
    }
  }
}
