package hopwise.simulator.shell.ip;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Program;
import java.util.List;

/** {@code ip}, as in iproute2 6.1. */
public final class IpProgram implements Program {
  /** In iproute2's order: the first that a word abbreviates is meant. */
  private static final List<String> OBJECTS =
      List.of(
          "address",
          "addrlabel",
          "maddress",
          "route",
          "rule",
          "neighbor",
          "neighbour",
          "ntable",
          "ntbl",
          "link",
          "l2tp",
          "fou",
          "ila",
          "macsec",
          "tunnel",
          "tunl",
          "tuntap",
          "tap",
          "token",
          "tcpmetrics",
          "monitor",
          "xfrm",
          "mroute",
          "mrule",
          "netns",
          "netconf",
          "vrf",
          "sr",
          "nexthop",
          "mptcp",
          "ioam",
          "help",
          "stats");

  private static final List<String> OPTIONS =
      List.of(
          "-loops",
          "-family",
          "-4",
          "-6",
          "-0",
          "-M",
          "-B",
          "-human-readable",
          "-iec",
          "-stats",
          "-statistics",
          "-details",
          "-resolve",
          "-oneline",
          "-timestamp",
          "-tshort",
          "-Version",
          "-force",
          "-batch",
          "-brief",
          "-json",
          "-pretty",
          "-rcvbuf",
          "-color",
          "-help",
          "-netns",
          "-Numeric",
          "-all");

  private static final String SIMULATED = "address, link, neighbour, netns, route, rule";

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
      desk = option(desk, words);
    }
    if (!words.hasNext()) {
      throw new Misuse(
          255, "Usage: ip [ OPTIONS ] OBJECT COMMAND, with OBJECT one of: " + SIMULATED);
    }
    var word = words.next();
    var object = Words.expand(word, OBJECTS);
    return switch (object) {
      case "address" -> AddressCommand.run(desk, words);
      case "link" -> LinkCommand.run(desk, words);
      case "route" -> RouteCommand.run(desk, words);
      case "rule" -> RuleCommand.run(desk, words);
      case "neighbor", "neighbour" -> NeighbourCommand.run(desk, words);
      case "netns" -> NetnsCommand.run(desk, words);
      case "" -> throw new Misuse(1, "Object \"" + word + "\" is unknown, try \"ip help\".");
      default -> throw Misuse.notSimulated("ip", object, SIMULATED);
    };
  }

  private static Desk option(Desk desk, Words words) throws Misuse {
    var word = words.next();
    var option = Words.expand(word.startsWith("--") ? word.substring(1) : word, OPTIONS);
    return switch (option) {
      case "-4" -> new Desk(desk.call(), desk.place(), true, desk.brief(), desk.oneLine());
      case "-brief" -> new Desk(desk.call(), desk.place(), desk.inetOnly(), true, desk.oneLine());
      case "-oneline" -> new Desk(desk.call(), desk.place(), desk.inetOnly(), desk.brief(), true);
      case "-netns" -> desk.at(existing(desk, words.next()));
      case "-color", "-force", "-Numeric" -> desk;
      case "" -> throw new Misuse(255, "Option \"" + word + "\" is unknown, try \"ip -help\".");
      default -> throw Misuse.notSimulated("ip", word, "-4, -brief, -netns, -oneline");
    };
  }

  /** The namespace of the machine that is named so. */
  static NamespaceId existing(Desk desk, String name) throws Misuse {
    var id = desk.files().namespaces().get(name);
    if (id == null) {
      throw new Misuse(
          255, "Cannot open network namespace \"" + name + "\": No such file or directory");
    }
    return id;
  }
}
