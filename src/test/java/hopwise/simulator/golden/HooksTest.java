package hopwise.simulator.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.ebtables.EbChain;
import hopwise.simulator.linux.ebtables.EbRule;
import hopwise.simulator.linux.ebtables.EbTable;
import hopwise.simulator.linux.ebtables.EbTarget;
import hopwise.simulator.linux.netfilter.TableName;
import hopwise.simulator.trace.Decision;
import hopwise.simulator.trace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The order in which bridge and IP ask their tables, with br_netfilter on and off. */
class HooksTest {
  private static final NamespaceId ROUTER = new NamespaceId(Machine.HOST, "h-r");
  private static final List<String> SETUP =
      List.of(
          "ip netns add h-a",
          "ip netns add h-b",
          "ip netns add h-c",
          "ip netns add h-r",
          "ip -n h-r link set lo up",
          "ip -n h-a link add eth0 index 3 address 0a:00:00:00:00:0a type veth peer name va"
              + " index 11 address 0a:00:00:00:01:0a netns h-r",
          "ip -n h-b link add eth0 index 3 address 0a:00:00:00:00:0b type veth peer name vb"
              + " index 12 address 0a:00:00:00:01:0b netns h-r",
          "ip -n h-c link add eth0 index 3 address 0a:00:00:00:00:0c type veth peer name eth1"
              + " index 13 address 0a:00:00:00:01:0c netns h-r",
          "ip -n h-a link set eth0 up",
          "ip -n h-b link set eth0 up",
          "ip -n h-c link set eth0 up",
          "ip -n h-r link set va up",
          "ip -n h-r link set vb up",
          "ip -n h-r link set eth1 up",
          "ip -n h-r link add br0 address 0a:00:00:00:00:01 type bridge",
          "ip -n h-r link set br0 up",
          "ip -n h-r link set va master br0",
          "ip -n h-r link set vb master br0",
          "ip -n h-r addr add 10.9.0.1/24 dev br0",
          "ip -n h-r addr add 10.8.0.1/24 dev eth1",
          "ip -n h-a addr add 10.9.0.10/24 dev eth0",
          "ip -n h-a route add default via 10.9.0.1",
          "ip -n h-b addr add 10.9.0.11/24 dev eth0",
          "ip -n h-b route add default via 10.9.0.1",
          "ip -n h-c addr add 10.8.0.12/24 dev eth0",
          "ip -n h-c route add default via 10.8.0.1",
          "ip netns exec h-r sysctl -qw net.ipv4.ip_forward=1");

  /** The recorded cases: from where to which address. */
  enum Case {
    BRIDGED("h-a", "10.9.0.11"),
    FORWARDED_FROM_BRIDGE("h-a", "10.8.0.12"),
    FORWARDED_TO_BRIDGE("h-c", "10.9.0.10"),
    LOCAL_IN("h-a", "10.9.0.1"),
    LOCAL_OUT("h-r", "10.8.0.12"),
    LOCAL_OUT_TO_BRIDGE("h-r", "10.9.0.11");

    private final String from;
    private final String to;

    Case(String from, String to) {
      this.from = from;
      this.to = to;
    }

    private String recordedName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static Stream<Arguments> cases() {
    return Stream.of(Case.values())
        .flatMap(one -> Stream.of(1, 0).map(on -> Arguments.of(one, on)));
  }

  @ParameterizedTest(name = "{0}, bridge-nf-call-iptables={1}")
  @MethodSource("cases")
  void tablesAreAskedInTheKernelsOrder(Case one, int on) {
    var machine = new Machine();
    SETUP.forEach(line -> assertEquals("", machine.run(line), line));
    machine.run("ip netns exec h-r sysctl -qw net.bridge.bridge-nf-call-iptables=" + on);
    fill(machine);
    for (var place : List.of("h-a", "h-b", "h-c", "h-r")) {
      machine.listen(place, "0.0.0.0", 80);
    }

    var walk = machine.watch(one.from, one.to, 80, 40_000).watched().walk();

    var asked =
        walk.request().hops().stream()
            .filter(hop -> hop.at().equals(ROUTER))
            .flatMap(hop -> hop.steps().stream())
            .flatMap(HooksTest::asked)
            .toList();
    assertEquals(String.join("\n", recorded(one.recordedName(), on)), String.join("\n", asked));
  }

  /** A rule that only counts in every chain, so that each shows in the walk. */
  private static void fill(Machine machine) {
    for (var table : TableName.values()) {
      for (var hook : table.hooks()) {
        machine.run(
            "ip netns exec h-r iptables -t "
                + table
                + " -A "
                + hook
                + (table == TableName.MANGLE ? " -m conntrack --ctstate NEW" : ""));
      }
    }
    var namespace = machine.world().network().at(ROUTER);
    var ebtables = namespace.ebtables();
    for (var table : EbTable.values()) {
      for (var chain : ebtables.chains(table)) {
        var rule =
            new EbRule(
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                EbTarget.Verdict.CONTINUE);
        var filled = new EbChain(chain.name(), chain.policy(), List.of(rule));
        ebtables = ebtables.with(table, filled, 2);
      }
    }
    machine.becomes(machine.world().with(machine.world().network().with(namespace.with(ebtables))));
  }

  private static Stream<String> asked(Step step) {
    return switch (step.decision()) {
      case Decision.Filtered filtered ->
          filtered.rule() == null
              ? Stream.empty()
              : Stream.of("ip " + filtered.table() + " " + filtered.chain());
      case Decision.BridgeFiltered filtered ->
          Stream.of("bridge eb_" + filtered.table() + " " + filtered.chain());
      default -> Stream.empty();
    };
  }

  /** The recorded order, without the security table, which is not simulated. */
  private static List<String> recorded(String name, int on) {
    var found = new ArrayList<String>();
    boolean inside = false;
    for (var line : Recordings.lines("hooks/order.txt")) {
      if (line.startsWith("== ")) {
        inside = line.equals("== " + name + "  bridge-nf-call-iptables=" + on);
      } else if (inside && !line.contains(" security ")) {
        var words = line.strip().split(" +");
        found.add(words[0] + " " + words[1] + " " + words[2]);
      }
    }
    return found;
  }
}
