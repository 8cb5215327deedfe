package hopwise.simulator.kernel;

import hopwise.simulator.kernel.KernelCase.Line;
import hopwise.simulator.linux.Dynamics;
import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import hopwise.simulator.linux.ebtables.EbTable;
import hopwise.simulator.linux.netfilter.TableName;
import hopwise.simulator.linux.route.Origin;
import hopwise.simulator.linux.route.Route;
import hopwise.simulator.linux.route.RouteType;
import hopwise.simulator.shell.Session;
import hopwise.simulator.shell.Shell;
import hopwise.simulator.shell.programs.LinuxPrograms;
import hopwise.simulator.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes namespaces as the commands that make them on a kernel. */
final class HostScript {
  private static final Shell SHELL = new Shell(LinuxPrograms.all());

  private final Network network;
  private final List<Line> lines = new ArrayList<>();
  private final Set<String> wired = new HashSet<>();

  private HostScript(Network network) {
    this.network = network;
  }

  /** The commands for all namespaces; a veth is written where {@code first} says so. */
  static List<Line> of(Network network, List<NamespaceId> order) {
    var script = new HostScript(network);
    for (var id : order) {
      script.links(network.at(id));
    }
    for (var id : order) {
      var namespace = network.at(id);
      script.settings(namespace);
      script.addresses(namespace);
      script.routes(namespace);
      script.rules(namespace);
    }
    return script.lines;
  }

  /** A command of these words. */
  private void run(Namespace namespace, Object... words) {
    var command =
        Arrays.stream(words)
            .map(Object::toString)
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining(" "));
    lines.add(new Line(namespace.id().name(), command));
  }

  private void links(Namespace namespace) {
    for (var link : namespace.links().all()) {
      switch (link.kind()) {
        case LinkKind.Bridge bridge ->
            run(
                namespace,
                "ip link add",
                link.name(),
                "index",
                link.index(),
                hasMacOfPort(namespace, link) ? "" : "address " + link.mac(),
                "type bridge");
        case LinkKind.Veth(var peer) -> {
          if (wired.add(namespace.id() + " " + link.index())) {
            wired.add(peer.namespace() + " " + peer.index());
            var far = Objects.requireNonNull(network.at(peer));
            run(
                namespace,
                "ip link add",
                link.name(),
                "index",
                link.index(),
                "address",
                link.mac(),
                "type veth peer name",
                far.name(),
                "index",
                far.index(),
                "address",
                far.mac(),
                "netns",
                peer.namespace().name());
          }
        }
        case LinkKind.Loopback loopback -> {}
        case LinkKind.Nic nic -> throw new IllegalArgumentException("a card cannot be made");
        case LinkKind.Vxlan vxlan -> throw new IllegalArgumentException("not written here");
      }
    }
  }

  /** Such an address comes with the port, and is set afterwards so that it stays. */
  private static boolean hasMacOfPort(Namespace namespace, Link bridge) {
    return namespace.links().ports(bridge.index()).stream()
        .anyMatch(port -> port.mac().equals(bridge.mac()));
  }

  private void settings(Namespace namespace) {
    if (namespace.sysctls().ipForward()) {
      run(namespace, "sysctl -w net.ipv4.ip_forward=1");
    }
    var ports = new ArrayList<>(namespace.links().all());
    ports.removeIf(link -> link.port() == null);
    ports.sort(Comparator.comparingInt(link -> link.port() == null ? 0 : link.port().sequence()));
    for (var link : ports) {
      var bridge = namespace.links().at(link.port() == null ? 0 : link.port().bridge());
      run(namespace, "ip link set", link.name(), "master", bridge == null ? "" : bridge.name());
      if (link.port() != null && link.port().hairpin()) {
        run(namespace, "bridge link set dev", link.name(), "hairpin on");
      }
    }
    for (var link : namespace.links().all()) {
      if (link.isBridge() && hasMacOfPort(namespace, link)) {
        run(namespace, "ip link set", link.name(), "address", link.mac());
      }
      run(namespace, "ip link set", link.name(), "up");
      if (link.promiscuous()) {
        run(namespace, "ip link set", link.name(), "promisc on");
      }
      if (link.conf().proxyArp()) {
        run(namespace, "sysctl -w net.ipv4.conf." + link.name() + ".proxy_arp=1");
      }
    }
  }

  private void addresses(Namespace namespace) {
    for (var link : namespace.links().all()) {
      for (var address : link.addresses()) {
        if (link.isLoopback()) {
          continue;
        }
        run(namespace, "ip addr add", address.ip() + "/" + address.length(), "dev", link.name());
        var connected = address.network();
        boolean gone =
            address.length() < 32
                && namespace.routing().tried(Route.MAIN).stream()
                    .noneMatch(route -> route.destination().equals(connected));
        if (gone) {
          run(namespace, "ip route del", connected, "dev", link.name());
        }
      }
    }
    for (var entry : namespace.neighbours()) {
      run(
          namespace,
          "ip neigh add",
          entry.ip(),
          "lladdr",
          Objects.requireNonNull(entry.mac()),
          "dev",
          name(namespace, entry.link()),
          "nud permanent");
    }
  }

  private static String name(Namespace namespace, int link) {
    var found = namespace.links().at(link);
    return found == null ? "" : found.name();
  }

  private void routes(Namespace namespace) {
    for (var route : namespace.routing().routes()) {
      if (route.table() != Route.MAIN || isOfAddress(namespace, route)) {
        continue;
      }
      run(
          namespace,
          "ip route add",
          route.destination(),
          route.gateway() == null ? "" : "via " + route.gateway(),
          "dev",
          name(namespace, route.device()),
          route.origin() == Origin.BOOT ? "" : "proto " + route.origin());
    }
  }

  private static boolean isOfAddress(Namespace namespace, Route route) {
    return route.type() == RouteType.UNICAST
        && route.origin() == Origin.KERNEL
        && namespace.links().all().stream()
            .flatMap((Link link) -> link.addresses().stream())
            .anyMatch(address -> address.network().equals(route.destination()));
  }

  private void rules(Namespace namespace) {
    for (var table : TableName.values()) {
      if (namespace.rules().table(table) == null) {
        continue;
      }
      var tool = "iptables" + (table == TableName.FILTER ? "" : " -t " + table);
      for (var line : printed(namespace, "iptables -t " + table + " -S")) {
        if (!line.startsWith("-P ")) {
          lines.add(new Line(namespace.id().name(), tool + " " + line));
        }
      }
    }
    for (var table : EbTable.values()) {
      if (!namespace.ebtables().isEmpty()) {
        bridgeRules(namespace, table);
      }
    }
  }

  private void bridgeRules(Namespace namespace, EbTable table) {
    var tool = "ebtables" + (table == EbTable.FILTER ? "" : " -t " + table) + " ";
    for (var chain : namespace.ebtables().chains(table)) {
      if (!chain.name().matches("[A-Z]+")) {
        lines.add(new Line(namespace.id().name(), tool + "-N " + chain.name()));
        lines.add(new Line(namespace.id().name(), tool + "-P " + chain.name() + " RETURN"));
      }
    }
    for (var chain : namespace.ebtables().chains(table)) {
      for (var line : printed(namespace, "ebtables -t " + table + " -L " + chain.name())) {
        if (line.startsWith("-")) {
          lines.add(
              new Line(namespace.id().name(), tool + "-A " + chain.name() + " " + line.strip()));
        }
      }
    }
  }

  private List<String> printed(Namespace namespace, String command) {
    var world = new World(network, Dynamics.NONE, 0, 1);
    return SHELL.run(Session.begin(world, namespace.id()), command).printed().lines().toList();
  }
}
