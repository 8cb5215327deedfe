package hopwise.simulator.lab;

import hopwise.source.Library;
import java.nio.file.Path;
import java.util.List;

/** The shipped lab {@code linux-primitives}, as it is and after the paper's commands. */
final class Networks {
  static final List<String> BRIDGE_WITH_A_WAY_OUT =
      List.of(
          "ip netns add ns1",
          "ip link add veth-a type veth peer name veth-b netns ns1",
          "ip link add br0 type bridge",
          "ip link set veth-a master br0",
          "ip link set veth-a up",
          "ip link set br0 up",
          "ip addr add 10.0.0.1/24 dev br0",
          "ip -n ns1 addr add 10.0.0.2/24 dev veth-b",
          "ip -n ns1 link set veth-b up",
          "ip -n ns1 route add default via 10.0.0.1",
          "echo 1 > /proc/sys/net/ipv4/ip_forward",
          "iptables -t nat -A POSTROUTING -o eth0 -j MASQUERADE");

  private Networks() {}

  static Scenario linuxPrimitives() {
    return shipped("linux-primitives");
  }

  /** A scenario of the course. */
  static Scenario shipped(String name) {
    return Library.of(Path.of("content"), Path.of("quizzes"))
        .scenarios()
        .read(name)
        .scenario()
        .orElseThrow();
  }

  static Lab after(List<String> lines) {
    var lab = Lab.begin(linuxPrimitives());
    for (var line : lines) {
      lab = ((Lab.Reply.Ran) lab.type(line)).lab();
    }
    return lab;
  }
}
