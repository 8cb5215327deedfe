package hopwise.simulator.lab.change;

import hopwise.simulator.lab.Lab;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.shell.Session;
import hopwise.simulator.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What commands print about a Linux machine, without what changes by itself. */
final class MachineLines {
  /**
   * A respect in which machines are compared.
   *
   * @param what its name
   * @param command prints it
   * @param line makes a comparable line of a printed one; empty for one that says nothing
   */
  private record Respect(String what, String command, Function<String, String> line) {}

  private static final String SYSCTLS = "sysctls";

  private static final List<Respect> CONFIGURED =
      List.of(
          new Respect("links", "ip -br link", MachineLines::link),
          new Respect("addresses", "ip -br -4 address", MachineLines::address),
          new Respect("routes", "ip route show table all", MachineLines::route),
          new Respect("routing rules", "ip rule", String::strip),
          new Respect("iptables, table raw", "iptables-save -t raw", MachineLines::rule),
          new Respect("iptables, table mangle", "iptables-save -t mangle", MachineLines::rule),
          new Respect("iptables, table nat", "iptables-save -t nat", MachineLines::rule),
          new Respect("iptables, table filter", "iptables-save -t filter", MachineLines::rule),
          new Respect("ebtables, table nat", "ebtables -t nat -L", MachineLines::bridgeRule),
          new Respect("ebtables, table filter", "ebtables -L", MachineLines::bridgeRule),
          new Respect(SYSCTLS, "sysctl -a", String::strip));

  private static final List<Respect> LEARNED =
      List.of(
          new Respect("neighbours", "ip neigh", line -> line.replaceAll(" [A-Z]+ *$", "")),
          new Respect("tracked connections", "conntrack -L", MachineLines::connection));

  private MachineLines() {}

  static List<Change> compare(World before, World after, NamespaceId id) {
    boolean was = before.network().find(id).isPresent();
    boolean is = after.network().find(id).isPresent();
    var changes = new ArrayList<Change>();
    if (was != is) {
      var line = List.of(id.isRoot() ? "this machine" : "this network namespace");
      changes.add(
          new Change(id.toString(), "itself", was ? line : List.of(), is ? line : List.of()));
    }
    if (is) {
      changes.addAll(compare(before, after, id, CONFIGURED));
    }
    return changes;
  }

  /** What traffic left behind there. */
  static List<Change> compareLearned(World before, World after, NamespaceId id) {
    return compare(before, after, id, LEARNED);
  }

  private static List<Change> compare(
      World before, World after, NamespaceId id, List<Respect> respects) {
    return respects.stream()
        .map(respect ->
            Change.between(
                id.toString(),
                respect.what(),
                lines(before, id, respect),
                lines(after, id, respect)))
        .map(change -> change.what().equals(SYSCTLS) ? written(change) : change)
        .toList();
  }

  /** Without the sysctls that came or went with a link. */
  private static Change written(Change change) {
    var before = names(change.removed());
    var after = names(change.added());
    return new Change(
        change.where(),
        change.what(),
        change.removed().stream().filter(line -> after.contains(name(line))).toList(),
        change.added().stream().filter(line -> before.contains(name(line))).toList());
  }

  private static Set<String> names(List<String> lines) {
    return lines.stream().map(MachineLines::name).collect(Collectors.toSet());
  }

  private static String name(String line) {
    return line.substring(0, line.indexOf(' '));
  }

  private static List<String> lines(World world, NamespaceId id, Respect respect) {
    return Optional.of(world)
        .filter(it -> it.network().find(id).isPresent())
        .map(it -> Lab.SHELL.run(Session.begin(it, id), respect.command()).printed())
        .orElse("")
        .lines()
        .map(respect.line())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String link(String line) {
    return String.join(" ", line.strip().split(" +"));
  }

  /** Whether a link is up is told among the links. */
  private static String address(String line) {
    var words = new ArrayList<>(List.of(line.strip().split(" +")));
    if (words.size() > 1) {
      words.remove(1);
    }
    return words.size() > 1 ? String.join(" ", words) : "";
  }

  /** The kernel keeps the table local by itself, as addresses come and go. */
  private static String route(String line) {
    return line.contains(" table local ") ? "" : line.strip();
  }

  private static String rule(String line) {
    if (line.startsWith(":")) {
      var words = line.substring(1).split(" ");
      return "chain " + words[0] + (words[1].equals("-") ? "" : ", policy " + words[1]);
    }
    return line.startsWith("-A ") ? line : "";
  }

  private static String bridgeRule(String line) {
    return line.startsWith("Bridge table") ? "" : line.replaceFirst(", entries: \\d+", "");
  }

  private static String connection(String line) {
    return line.startsWith("conntrack ")
        ? ""
        : line.replaceFirst("^(\\w+) +\\d+ +\\d+ ", "$1 ").replaceAll(" (mark|use)=\\d+", "");
  }
}
