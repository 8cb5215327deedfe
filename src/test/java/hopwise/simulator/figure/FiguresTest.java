package hopwise.simulator.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.simulator.cluster.Pods;
import hopwise.simulator.figure.Figure.Box;
import hopwise.simulator.figure.Figure.Change;
import hopwise.simulator.figure.Figure.Label;
import hopwise.simulator.figure.Figure.Row;
import hopwise.simulator.lab.Lab;
import hopwise.simulator.lab.Scenario;
import hopwise.simulator.world.World;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  private static final RandomWorlds WORLDS = new RandomWorlds();
  private static final Frame WIDE = Frame.of(Frame.Width.WIDE, "net");

  @Test
  void theSameWorldHasTheSameFigure() {
    var world = WORLDS.scenario("peered-hub").world();
    assertEquals(Figures.draw(world, WIDE), Figures.draw(world, WIDE));
  }

  @Test
  void idsComeFromPlaces() {
    var figure = Figures.draw(WORLDS.scenario("kubenet-paper").world(), WIDE);
    var node = figure.at("node/aks-nodepool1-72942769-0").orElseThrow();
    assertEquals("net-node-aks-nodepool1-72942769-0", node.id());
    assertEquals("net-azure-internet", figure.at("azure/internet").orElseThrow().id());
    assertEquals(Kind.SERVICE, figure.at("service/web").orElseThrow().kind());
  }

  @Test
  void manyNodesAreDrawnAsOneBoxButThoseThatWereAskedFor() {
    var world =
        after(
            "kubenet-walkthrough",
            "az aks scale -g NetworkLab -n kubenet-cluster --node-count 200");
    var figure = Figures.draw(world, WIDE);
    assertEquals(3, count(figure, Kind.NODE));
    assertTrue(texts(figure).anyMatch("197 more like these"::equals));
    assertTrue(texts(figure).anyMatch("10.220.1.7–203"::equals));
    var last = world.estate().all().getFirst().nodes().lastEntry().getValue();
    var asked = Figures.draw(world, WIDE.with(Set.of(last.host())));
    assertTrue(asked.at(last.host()).isPresent());
    assertTrue(texts(asked).anyMatch("196 more like these"::equals));
  }

  @Test
  void aPodThatWasAskedForIsDrawnOnItsNode() {
    var world = after("kubenet-walkthrough", "kubectl scale deployment nginx --replicas=60");
    var pod =
        Pods.all(world.estate().all().getFirst())
            .filter(one -> one.name().startsWith("nginx"))
            .reduce((one, other) -> other)
            .orElseThrow();
    var place = "pod/" + pod.name();
    assertTrue(Figures.draw(world, WIDE).at(place).isEmpty());
    var figure = Figures.draw(world, WIDE.with(Set.of(place)));
    var box = figure.at(place).orElseThrow();
    assertEquals("net-node-" + pod.node(), box.parent());
  }

  /** What a command changes in the figure, as {@code change name}, one after the other. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "linux-primitives | ip link add a type veth peer name b | new a, new b",
        "linux-primitives | ip netns add blue | new blue",
        "linux-primitives | ip link set eth0 down | changed eth0, changed vm",
        "linux-primitives | sysctl -w net.ipv4.ip_forward=1 | changed vm",
        "linux-primitives | iptables -A INPUT -j ACCEPT | changed vm",
        "linux-primitives | ip route del default | changed vm",
        "kubenet-walkthrough | kubectl delete service nginx | changed kubernetes, gone nginx",
        "kubenet-walkthrough | az network vnet subnet delete -g NetworkLab --vnet-name aksvnet"
            + " -n services | gone services",
        "kubenet-walkthrough | echo nothing | ''",
        "kubenet-walkthrough | az aks scale -g NetworkLab -n kubenet-cluster --node-count 7"
            + " | changed kubenet, changed route table aks-agentpool-91265694-routetable,"
            + " new 4 more nodes",
        "azure-cni-node-subnet | kubectl scale deployment web --replicas=12"
            + " | changed 4 more pods, changed 4 more pods, changed 4 more pods,"
            + " new web-827bvpmbph-8f2mr, new web-827bvpmbph-mrhld, new web-827bvpmbph-wlm9k",
      })
  void changesAreMarked(String scenario, String command, String expected) {
    var before = WORLDS.scenario(scenario).world();
    var marked = marked(before, after(scenario, command));
    assertEquals(expected, String.join(", ", marked));
  }

  private static List<String> marked(World before, World after) {
    return Figures.draw(after, WIDE.since(before)).boxes().stream()
        .filter(box -> box.change() != Change.NONE)
        .filter(box -> box.kind() != Kind.NSG)
        .map(box -> word(box.change()) + " " + box.name())
        .sorted()
        .toList();
  }

  /** On each node a pod of the cluster's own is drawn only where there is no other. */
  @Test
  void whatIsOnlyFoldedIsNeitherNewNorGone() {
    var name = "kubenet-walkthrough";
    var many = WORLDS.scenario(name).world();
    var none = after(name, "kubectl scale deployment nginx --replicas=0");
    assertEquals(Set.of("gone"), changes(marked(many, none)));
    assertEquals(Set.of("new"), changes(marked(none, many)));
    var wires = Figures.draw(none, WIDE.since(many)).wires();
    assertTrue(wires.stream().noneMatch(wire -> wire.change() == Change.NEW));
  }

  private static Set<String> changes(List<String> marked) {
    return marked.stream().map(one -> one.split(" ", 2)[0]).collect(Collectors.toSet());
  }

  private static String word(Change change) {
    return switch (change) {
      case NONE -> "same";
      case NEW -> "new";
      case CHANGED -> "changed";
      case GONE -> "gone";
    };
  }

  @Test
  void theTableSaysWhatTheFigureShows() {
    var figure = Figures.draw(WORLDS.scenario("linux-primitives").world(), WIDE);
    var rows = figure.rows().stream().map(FiguresTest::words).toList();
    assertEquals(
        List.of(
            "0 machine outside [] []",
            "1 network card gw [10.1.0.1/24] [eth0, cable]",
            "0 machine vm [] []",
            "1 network card eth0 [10.1.0.4/24] [gw, cable]"),
        rows);
    assertEquals("The network of outside, vm", figure.title());
  }

  private static String words(Row row) {
    return row.depth()
        + " "
        + row.kind()
        + " "
        + row.name()
        + " "
        + row.facts()
        + " "
        + row.connections();
  }

  @ParameterizedTest
  @CsvSource({
    "web-1, 100, web-1",
    "web-827bvpmbph-sm5kk, 90, web-…-sm5kk",
    "aks-nodepool1-40908746-vmss000000, 180, aks-nodepo…-vmss000000",
    "anextraordinarilylongname, 100, anextr…ngname",
  })
  void longNamesKeepTheirEnds(String name, int width, String expected) {
    var fitted = Words.fit(Role.NAME, name, width);
    assertEquals(expected, fitted);
    assertTrue(Role.NAME.width(fitted) <= width);
  }

  private static World after(String scenario, String command) {
    Scenario begun = WORLDS.scenario(scenario);
    return ((Lab.Reply.Ran) Lab.begin(begun).type(command)).lab().world();
  }

  private static long count(Figure figure, Kind kind) {
    return figure.boxes().stream().map(Box::kind).filter(kind::equals).count();
  }

  private static Stream<String> texts(Figure figure) {
    return figure.boxes().stream().flatMap(box -> box.labels().stream()).map(Label::full);
  }
}
