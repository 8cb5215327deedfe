package hopwise.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.simulator.lab.Journey;
import hopwise.simulator.trace.Decision;
import hopwise.web.view.Link;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WalkViewsTest {
  static final String PAPER = "kubenet-paper";
  static final String HYBRID = "on-premises-hybrid";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        PAPER
            + "| web-pod | web-pod-same-node | DELIVERED | socket; routing; bridge cbr0;"
            + " nat POSTROUTING; socket",
        PAPER
            + "| web-pod | web-pod-other-node | DELIVERED | socket; routing; bridge cbr0; routing;"
            + " nat POSTROUTING; NIC check; NSG, outbound; effective route; NSG, inbound; routing;"
            + " bridge cbr0; socket",
        HYBRID
            + "| web-pod | host/db | DELIVERED | socket; routing; bridge cbr0; routing;"
            + " nat POSTROUTING, IP-MASQ-AGENT, rule 2; NSG, outbound; effective route; tunnel;"
            + " delivery; socket",
        HYBRID + "| host/db | web-pod | NEXT_HOP_NONE | socket; routing; tunnel; effective route",
        HYBRID
            + "| web-pod | 10.1.0.77 | NO_OWNER_IN_VNET | socket; routing; bridge cbr0; routing;"
            + " nat POSTROUTING, IP-MASQ-AGENT, rule 2; NSG, outbound; effective route; end",
      })
  void theStagesThatDecide(String scenario, String from, String to, String end, String stages) {
    var walk = Worlds.walk(scenario, from, to);
    assertEquals(stages, Worlds.stages(walk.parts().getFirst()));
    assertEquals(end, walk.end().disposition());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        PAPER
            + "| web-pod | web-pod-other-node | 5 | Rule 3 of POSTROUTING asks for a destination"
            + " outside 10.244.0.0/16. This one is inside: the source stays 10.244.1.6.",
        PAPER
            + "| web-pod | web-pod-other-node | 8 | Subnet aks-subnet: the user route 10.244.0.0/24"
            + " wins by its longer prefix. Next hop: VirtualAppliance 10.240.0.4.",
        PAPER
            + "| web-pod | other-node | 5 | Its destination is not in 10.244.0.0/16 and it is not"
            + " for this machine: MASQUERADE. The source 10.244.1.6 becomes 10.240.0.5.",
        HYBRID
            + "| web-pod | host/db | 5 | No exception holds for it, so the last rule does:"
            + " MASQUERADE. The source 10.244.0.4:40000 becomes 10.1.0.4:40000.",
        HYBRID
            + "| web-pod | web-service | 3 | The address of service default/web. Chance chooses one"
            + " of its 3 pods. The destination 10.0.209.213:80 becomes 10.244.1.4:80.",
        HYBRID
            + "| web-pod | web-service | 6 | Rule 1 of IP-MASQ-AGENT spares it, since its"
            + " destination is in 10.244.0.0/16: the source stays 10.244.0.4.",
      })
  void whatWasDecidedAndWhy(String scenario, String from, String to, int row, String sentence) {
    assertEquals(sentence, Worlds.text(row(scenario, from, to, row).sentenceHtml()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        HYBRID
            + "| host/db | 2 | default via 10.244.0.1 dev eth0 | 10.244.0.0/24 dev eth0 proto"
            + " kernel scope link src 10.244.0.4: does not hold 192.168.10.20",
        HYBRID
            + "| host/db | 7 | VirtualNetworkGateway 192.168.0.0/16 VirtualNetworkGateway | Default"
            + " 0.0.0.0/0 Internet: holds it too, by a shorter prefix",
        PAPER
            + "| web-pod-other-node | 5 | -A POSTROUTING ! -d 10.244.0.0/16 -m comment --comment"
            + " \"kubenet: SNAT for outbound traffic from cluster\" -m addrtype ! --dst-type LOCAL"
            + " -j MASQUERADE | -A POSTROUTING -s 172.17.0.0/16 ! -o docker0 -j MASQUERADE: asks"
            + " for a source in 172.17.0.0/16",
      })
  void whatWonAndWhatLost(String scenario, String to, int number, String won, String lost) {
    var row = row(scenario, "web-pod", to, number);
    assertEquals(won, Worlds.text(row.wonHtml().getFirst()));
    var first = row.lost().getFirst();
    assertEquals(lost, Worlds.text(first.textHtml() + ": " + first.reasonHtml()));
  }

  @ParameterizedTest
  @CsvSource({"4, from 10.244.0.4, false", "5, from 10.1.0.4, true", "10, from 10.1.0.4, true"})
  void thePillShowsTheSourceUntilItIsRewritten(int number, String text, boolean rewritten) {
    assertEquals(
        new WalkView.Pill(text, rewritten), row(HYBRID, "web-pod", "host/db", number).pill());
  }

  @Test
  void aChangeOfTheSourceIsMarkedAndTheRestIsNot() {
    var headers = row(HYBRID, "web-pod", "host/db", 5).headers();
    assertEquals(
        List.of("source"),
        headers.stream().filter(WalkView.Header::changed).map(WalkView.Header::name).toList());
  }

  static Stream<List<String>> walks() {
    return Stream.of(
        List.of(PAPER, "web-pod", "web-service"),
        List.of(HYBRID, "web-pod", "host/web"),
        List.of(HYBRID, "host/db", "web-pod"),
        List.of("windows-pool", "web-pod", "host/web"),
        List.of("linux-primitives", "host/vm", "8.8.8.8"));
  }

  @ParameterizedTest
  @MethodSource("walks")
  void noStepOfATraceIsLeftOutAndEveryStayHasARow(List<String> walk) {
    var world = Worlds.of(walk.get(0));
    var ask = Worlds.ask(world, walk.get(1), walk.get(2));
    var plan = Journey.plan(world, ask.from(), ask.to(), null, 0);
    var trace = ((Journey.Plan.Ready) plan).journey().walk(world.seed()).request();
    var moments = Moments.of(world, 0, trace);
    int shown = 0;
    for (var moment : moments) {
      shown += moment.passed().size() + Math.max(1, moment.trail().size());
      shown += moment.change() == null ? 0 : 1;
    }
    long steps = trace.hops().stream().mapToLong(hop -> hop.steps().size()).sum();
    boolean ended = trace.end() instanceof Decision.Ended;
    assertTrue(shown == steps || (ended && shown == steps - 1), shown + " of " + steps);
    assertEquals(
        trace.hops().size(), moments.stream().map(Moment::hop).distinct().count(), "stays");
  }

  @Test
  void chanceIsAListOfWays() {
    var world = Worlds.of(HYBRID);
    var view = WalkViews.of(world, Worlds.ask(world, "web-pod", "web-service"));
    assertEquals(
        List.of("10.244.1.4:80 33 % true", "10.244.0.4:80 33 % false", "10.244.2.4:80 33 % false"),
        view.ways().stream()
            .map(way -> way.text() + " " + way.chance() + " " + way.current())
            .toList());
  }

  @Test
  void aLostPacketIsExplainedByAChapterThatExists() {
    var world = Worlds.of(HYBRID);
    var ask = Worlds.ask(world, "host/db", "web-pod");
    var without = WalkViews.of(world, ask).end();
    var with =
        WalkViews.of(world, ask, slug -> Optional.of(new Link("/chapters/" + slug, "A title")));
    assertEquals("", without.url());
    assertEquals("/chapters/node-to-node#a-route-goes-missing", with.end().url());
    assertEquals(
        "It ends at gateway: the route that wins has next hop None.",
        Worlds.text(with.summaryHtml()));
  }

  private static WalkView.Row row(String scenario, String from, String to, int number) {
    return Worlds.walk(scenario, from, to).parts().getFirst().rows().get(number - 1);
  }
}
