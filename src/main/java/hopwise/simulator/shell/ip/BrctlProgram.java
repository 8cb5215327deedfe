package hopwise.simulator.shell.ip;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.Network;
import hopwise.simulator.linux.Port;
import hopwise.simulator.linux.change.LinkMaking;
import hopwise.simulator.linux.change.LinkRemoval;
import hopwise.simulator.linux.change.NewLink;
import hopwise.simulator.linux.change.Outcome;
import hopwise.simulator.linux.change.PortSetting;
import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Program;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** {@code brctl}, as in bridge-utils 1.7. */
public final class BrctlProgram implements Program {
  private static final String SIMULATED = "addbr, addif, delbr, delif, hairpin, show, showmacs";

  private static final Set<String> OTHERS =
      Set.of(
          "setageing",
          "setbridgeprio",
          "setfd",
          "sethello",
          "setmaxage",
          "setpathcost",
          "setportprio",
          "showstp",
          "stp",
          "setgcint",
          "setmcqv4src",
          "setmcast2ucast");

  @Override
  public Answer run(Call call) {
    try {
      return run(Desk.of(call), new Words(call.arguments()));
    } catch (Misuse misuse) {
      return call.fails(misuse.status(), misuse.text());
    }
  }

  private static Answer run(Desk desk, Words words) throws Misuse {
    if (!words.hasNext()) {
      throw new Misuse(1, "Usage: brctl COMMAND, with COMMAND one of: " + SIMULATED);
    }
    var command = words.next();
    var arguments = words.rest();
    return switch (command) {
      case "addbr" -> add(desk, counted(arguments, 1, "addbr <bridge>\t\tadd bridge").getFirst());
      case "delbr" ->
          delete(desk, counted(arguments, 1, "delbr <bridge>\t\tdelete bridge").getFirst());
      case "addif" ->
          join(desk, many(arguments, "addif <bridge> <device>\tadd interface to bridge"));
      case "delif" ->
          leave(desk, many(arguments, "delif <bridge> <device>\tdelete interface from bridge"));
      case "hairpin" ->
          hairpin(
              desk, counted(arguments, 3, "hairpin <bridge> <port> {on|off}\tturn hairpin on/off"));
      case "show" -> BrctlShow.bridges(desk, arguments);
      case "showmacs" ->
          BrctlShow.stations(
              desk,
              counted(arguments, 1, "showmacs <bridge>\t\tshow a list of mac addrs").getFirst());
      default -> {
        if (OTHERS.contains(command)) {
          throw Misuse.notSimulated("brctl", command, SIMULATED);
        }
        throw new Misuse(
            1,
            "never heard of command ["
                + command
                + "]\nUsage: brctl COMMAND, with COMMAND one of: "
                + SIMULATED);
      }
    };
  }

  private static List<String> counted(List<String> arguments, int count, String usage)
      throws Misuse {
    if (arguments.size() != count) {
      throw miscounted(usage);
    }
    return arguments;
  }

  private static List<String> many(List<String> arguments, String usage) throws Misuse {
    if (arguments.size() < 2) {
      throw miscounted(usage);
    }
    return arguments;
  }

  private static Misuse miscounted(String usage) {
    return new Misuse(1, "Incorrect number of arguments for command\nUsage: brctl " + usage);
  }

  private static Answer add(Desk desk, String name) throws Misuse {
    if (desk.namespace().links().named(name).isPresent()) {
      throw new Misuse(
          1, "device " + name + " already exists; can't create bridge with the same name");
    }
    var wanted = new NewLink(new NewLink.End(name, 0, null, 0), new NewLink.Kind.Bridge());
    var outcome = LinkMaking.add(desk.network(), desk.place(), wanted, desk.call().world().seed());
    return answer(desk, outcome, "add bridge failed: ");
  }

  private static Answer answer(Desk desk, Outcome outcome, String complaint) {
    return switch (outcome) {
      case Outcome.Done(var network) -> desk.done(network);
      case Outcome.Refused(var errno, var explanation) ->
          desk.call().fails(1, complaint + errno.words() + "\n");
    };
  }

  private static Answer delete(Desk desk, String name) throws Misuse {
    var link = desk.namespace().links().named(name);
    if (link.isEmpty()) {
      throw new Misuse(1, "bridge " + name + " doesn't exist; can't delete it");
    }
    if (!link.get().isBridge()) {
      throw new Misuse(1, "can't delete bridge " + name + ": Operation not permitted");
    }
    if (link.get().up()) {
      throw new Misuse(1, "bridge " + name + " is still up; can't delete it");
    }
    return answer(desk, LinkRemoval.delete(desk.network(), desk.ref(link.get())), "");
  }

  static Link bridge(Desk desk, String name) throws Misuse {
    return desk.namespace()
        .links()
        .named(name)
        .orElseThrow(() -> new Misuse(1, "bridge " + name + " does not exist!"));
  }

  private static Link port(Desk desk, String name) throws Misuse {
    return desk.namespace()
        .links()
        .named(name)
        .orElseThrow(() -> new Misuse(1, "interface " + name + " does not exist!"));
  }

  private static Answer join(Desk desk, List<String> names) throws Misuse {
    var network = desk.network();
    for (var name : names.subList(1, names.size())) {
      var link = port(desk, name);
      var bridge = bridge(desk, names.getFirst());
      if (link.port() != null) {
        return partly(
            desk,
            network,
            "device "
                + name
                + " is already a member of a bridge; can't add it to bridge "
                + bridge.name()
                + ".");
      }
      if (link.isBridge()) {
        return partly(
            desk,
            network,
            "device "
                + name
                + " is a bridge device itself; can't add a bridge device to a bridge device.");
      }
      switch (PortSetting.join(network, desk.ref(link), bridge.index())) {
        case Outcome.Done(var after) -> network = after;
        case Outcome.Refused(var errno, var explanation) -> {
          return partly(
              desk,
              network,
              "can't add " + name + " to bridge " + bridge.name() + ": " + errno.words());
        }
      }
    }
    return desk.done(network);
  }

  /** The answer where some ports were done and the next one was refused. */
  private static Answer partly(Desk desk, Network network, String message) {
    return new Answer(desk.done(network).world(), "", message + "\n", 1);
  }

  private static Answer leave(Desk desk, List<String> names) throws Misuse {
    var network = desk.network();
    for (var name : names.subList(1, names.size())) {
      var link = port(desk, name);
      var bridge = bridge(desk, names.getFirst());
      if (link.port() == null || link.port().bridge() != bridge.index()) {
        return partly(desk, network, "device " + name + " is not a port of " + bridge.name());
      }
      network = PortSetting.leave(network, desk.ref(link));
    }
    return desk.done(network);
  }

  private static Answer hairpin(Desk desk, List<String> arguments) throws Misuse {
    if (!Set.of("on", "off", "yes", "no", "1", "0").contains(arguments.get(2))) {
      throw new Misuse(1, "expect on/off for argument");
    }
    boolean on = Set.of("on", "yes", "1").contains(arguments.get(2));
    var link = port(desk, arguments.get(1));
    UnaryOperator<Port> flags = PortFlags.of("hairpin", on, port -> port);
    return switch (PortSetting.flags(desk.network(), desk.ref(link), flags)) {
      case Outcome.Done(var network) -> desk.done(network);
      case Outcome.Refused refused ->
          desk.call()
              .fails(
                  1,
                  "can't set "
                      + link.name()
                      + " to hairpin on bridge "
                      + arguments.getFirst()
                      + ": No such file or directory\n");
    };
  }
}
