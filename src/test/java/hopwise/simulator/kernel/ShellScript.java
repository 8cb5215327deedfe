package hopwise.simulator.kernel;

import hopwise.simulator.kernel.KernelCase.Dial;
import hopwise.simulator.kernel.KernelCase.Server;
import java.util.ArrayList;
import java.util.List;

/** A case as a script that a person can run as root on any machine. */
final class ShellScript {
  private ShellScript() {}

  static String of(KernelCase one) {
    var lines = new ArrayList<String>();
    lines.add("#!/bin/bash");
    lines.add("# " + one.name());
    for (var namespace : one.namespaces()) {
      lines.add("ip netns add " + namespace);
      lines.add(
          in(
              namespace,
              "sysctl -qw net.ipv6.conf.all.disable_ipv6=1 net.ipv4.conf.all.rp_filter=0"
                  + " net.ipv4.conf.default.rp_filter=0 net.ipv4.conf.all.send_redirects=0"
                  + " net.ipv4.conf.default.send_redirects=0"));
    }
    one.lines().forEach(line -> lines.add(in(line.namespace(), line.command())));
    one.servers().forEach(server -> lines.add(in(server.namespace(), listen(server)) + " &"));
    lines.add("sleep 1");
    one.dials().forEach(dial -> lines.add(in(dial.from(), call(dial))));
    for (var namespace : one.namespaces()) {
      for (var command :
          List.of("ip addr", "ip route show table all", "ip neigh", "conntrack -L")) {
        lines.add(in(namespace, command));
      }
    }
    lines.add("kill $(jobs -p)");
    one.namespaces().forEach(namespace -> lines.add("ip netns del " + namespace));
    return String.join("\n", lines) + "\n";
  }

  private static String in(String namespace, String command) {
    return "ip netns exec " + namespace + " " + command;
  }

  private static String listen(Server server) {
    return "nc -v -n -k -l %s%s %d"
        .formatted(udp(server.protocol()), server.address(), server.port());
  }

  private static String call(Dial dial) {
    boolean free = dial.bind().equals("0.0.0.0");
    if (dial.protocol().equals("icmp")) {
      return "ping -n -c 1 -W 1 -e %d %s%s%s"
          .formatted(
              dial.port(),
              free ? "" : "-I " + dial.bind() + " ",
              dial.ttl() == 0 ? "" : "-t " + dial.ttl() + " ",
              dial.to());
    }
    return "nc -v -n -w 1 %s%s%s-p %d %s %d <<< hello"
        .formatted(
            udp(dial.protocol()),
            free ? "" : "-s " + dial.bind() + " ",
            dial.ttl() == 0 ? "" : "-M " + dial.ttl() + " ",
            dial.port(),
            dial.to(),
            dial.toPort());
  }

  private static String udp(String protocol) {
    return protocol.equals("udp") ? "-u " : "";
  }
}
