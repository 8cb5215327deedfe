package hopwise.simulator.shell.ip;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A script of random commands about few names and addresses, so that many of them meet. */
final class RandomScript {
  private static final List<String> LINKS =
      List.of("lo", "a0", "a1", "b0", "b1", "c0", "c1", "br0", "br1", "vx0");
  private static final List<String> SPACES = List.of("", "", "", "-n n1 ", "-n n2 ");
  private static final List<String> RANGES =
      List.of(
          "10.0.0.0/24",
          "10.0.0.0/25",
          "10.0.1.0/24",
          "10.0.0.7",
          "default",
          "172.16.0.0/12",
          "10.0.2.9",
          "10.0.0.0/8");
  private static final List<String> SHOWS =
      List.of(
          "ip addr",
          "ip route show table all",
          "ip rule",
          "bridge link",
          "brctl show",
          "ip -n n1 addr",
          "ip -n n1 route show table all",
          "ip -n n2 addr",
          "ip -n n2 route show table all",
          "ip -n n1 rule",
          "ip neigh",
          "ip -br link",
          "route -n",
          "ip netns",
          "bridge fdb show");

  private final RandomGenerator random;

  private RandomScript(RandomGenerator random) {
    this.random = random;
  }

  static List<String> of(long seed, int length) {
    var script = new RandomScript(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
    var commands = new ArrayList<String>();
    commands.add("ip netns add n1");
    commands.add("ip netns add n2");
    commands.add("ip link set lo up");
    commands.add("ip -n n1 link set lo up");
    commands.add("ip -n n2 link set lo up");
    commands.add(
        "ip link add a0 address 02:00:00:00:0a:00 type veth peer name a1 address 02:00:00:00:0a:01");
    commands.add(
        "ip link add b0 address 02:00:00:00:0b:00 type veth peer name b1 address 02:00:00:00:0b:01 netns n1");
    commands.add("ip link add br0 address 02:00:00:00:00:10 type bridge");
    for (var link : List.of("a0", "a1", "b0", "br0")) {
      commands.add("ip link set " + link + " up");
    }
    for (int i = 0; i < length; i++) {
      commands.add(script.command());
    }
    commands.add("sleep 1.3");
    commands.addAll(SHOWS);
    return commands;
  }

  private String any(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private String any(String... words) {
    return any(List.of(words));
  }

  private String link() {
    return any(LINKS);
  }

  /** A link that may get another name or place: a name that lo or a tunnel has is not touched. */
  private String mobile() {
    return LINKS.get(1 + random.nextInt(LINKS.size() - 2));
  }

  private String ethernet() {
    return LINKS.get(1 + random.nextInt(LINKS.size() - 1));
  }

  private String ip() {
    return "10.0." + random.nextInt(3) + "." + any("1", "2", "7", "9", "200", "255");
  }

  private String mac() {
    return "02:00:00:00:00:" + any("01", "02", "77", "a0", "f0");
  }

  private String command() {
    var space = any(SPACES);
    return switch (random.nextInt(24)) {
      case 0, 1 -> "ip " + space + "link set " + link() + " " + any("up", "up", "down");
      case 2 ->
          "ip "
              + space
              + "link set "
              + link()
              + " "
              + any("master br0", "master br1", "nomaster", "master a0");
      case 3 ->
          "ip "
              + space
              + "link set "
              + ethernet()
              + " "
              + any(
                  "mtu 1400",
                  "mtu 9000",
                  "mtu 20",
                  "promisc on",
                  "promisc off",
                  "address " + mac());
      case 4 ->
          "ip "
              + space
              + "link set "
              + any(mobile() + " netns n1", mobile() + " netns n2", "c0 name d0", "d0 name c0");
      case 5 ->
          "ip "
              + space
              + "link add "
              + any(
                  mobile() + " address " + mac() + " type bridge",
                  mobile()
                      + " address "
                      + mac()
                      + " type veth peer name "
                      + any("e0", "e1")
                      + " address "
                      + mac(),
                  "vx0 address " + mac() + " type vxlan id 7 remote 10.0.0.9 dstport 4789");
      case 6 -> "ip " + space + "link del " + link();
      case 7, 8, 9, 10 ->
          "ip "
              + space
              + "addr add "
              + ip()
              + any("/24", "/24", "/25", "/32", "/16", "/31", "")
              + " dev "
              + link()
              + any("", "", " brd +", " scope link");
      case 11, 12 ->
          "ip "
              + space
              + "addr "
              + any("del", "del", "add")
              + " "
              + ip()
              + any("/24", "/25", "/32", "")
              + " dev "
              + link();
      case 13 -> "ip " + space + "addr flush dev " + link();
      case 14, 15, 16, 17 ->
          "ip "
              + space
              + "route "
              + any("add", "add", "append", "replace", "change", "prepend")
              + " "
              + target();
      case 18 -> "ip " + space + "route del " + target();
      case 19 ->
          "ip "
              + space
              + "rule "
              + any("add", "add", "del")
              + " "
              + any("", "not ")
              + any(
                  "from 10.0.0.0/24",
                  "to 10.0.1.0/24",
                  "iif a0",
                  "fwmark 0x1",
                  "fwmark 2/3",
                  "from all")
              + any("", " table 100", " lookup main", " pref 100", " blackhole");
      case 20 ->
          "ip "
              + space
              + "neigh "
              + any("del", "add proxy", "del proxy")
              + " "
              + ip()
              + " dev "
              + ethernet();
      case 21 ->
          "ip "
              + space
              + "neigh "
              + any("add", "replace", "change")
              + " "
              + ip()
              + " lladdr "
              + mac()
              + " dev "
              + ethernet();
      case 22 ->
          any(
              "bridge fdb add " + mac() + " dev " + link() + " master" + any("", " static"),
              "bridge fdb del " + mac() + " dev " + link() + " master",
              "bridge link set dev " + link() + " hairpin on",
              "bridge fdb append " + mac() + " dev vx0 dst " + ip());
      default ->
          any(
              "brctl addbr br1",
              "brctl delbr br1",
              "brctl addif br1 " + link(),
              "brctl delif br0 " + link(),
              "route add default gw " + ip(),
              "route add -net 10.9.0.0/16 dev " + link(),
              "route del default",
              "ip route flush dev " + link(),
              "ip route get " + ip(),
              "ip route show " + any(RANGES));
    };
  }

  private String target() {
    return any("", "", "", "blackhole ", "unreachable ", "throw ")
        + any(RANGES)
        + any("", " via " + ip(), " via " + ip())
        + any("", " dev " + link(), " dev " + link())
        + any(
            "",
            "",
            "",
            " table 100",
            " metric 5",
            " src " + ip(),
            " onlink",
            " scope link",
            " proto static");
  }
}
