package hopwise.simulator.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hopwise.simulator.cluster.Pods;
import hopwise.simulator.figure.Figure.Box;
import hopwise.simulator.figure.Figure.Point;
import hopwise.simulator.lab.Journey;
import hopwise.simulator.lab.Target;
import hopwise.simulator.trace.Trace;
import hopwise.simulator.world.Place;
import hopwise.simulator.world.World;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way of a packet on a figure: from box to box, around all words. */
class WaysTest {
  private static final RandomWorlds WORLDS = new RandomWorlds();

  /** Kinds of the boxes at which the packet stands hop by hop, in each width. */
  @ParameterizedTest
  @CsvSource({
    "kubenet-walkthrough, pod/nginx, host/db, POD BRIDGE FABRIC GATEWAY DEVICE MACHINE",
    "azure-cni-bridge, pod/web, host/web, POD BRIDGE FABRIC BACKBONE MACHINE",
    "azure-cni-node-subnet, pod/web, host/db, POD ROUTING FABRIC GATEWAY DEVICE MACHINE",
    "peered-hub, pod/web, host/jump, POD ROUTING FABRIC FABRIC MACHINE",
    "windows-pool, pod/iis, host/db, POD SWITCH FABRIC GATEWAY DEVICE MACHINE",
    "azure-firewall-egress, pod/web, host/web, POD ROUTING FABRIC MACHINE FABRIC BACKBONE MACHINE",
    "linux-primitives, host/vm, 8.8.8.8, NIC NIC",
  })
  void leadsFromBoxToBox(String scenario, String from, String to, String kinds) {
    var world = WORLDS.scenario(scenario).world();
    var trace = trace(world, pod(world, from), to);
    for (var width : Frame.Width.values()) {
      var figure = Figures.draw(world, Frame.of(width, "f").with(places(trace)));
      var stands = Ways.stands(figure, trace).stream().map(id -> figure.box(id).orElseThrow());
      var names = stands.map(Box::kind).map(Kind::name).toList();
      assertEquals(kinds, String.join(" ", names), width.toString());
      legs(figure, trace);
    }
  }

  private static void legs(Figure figure, Trace trace) {
    var stands = Ways.stands(figure, trace);
    for (var leg : Ways.of(figure, trace)) {
      assertEquals(stands.get(leg.hop() - 1), leg.from());
      assertEquals(stands.get(leg.hop()), leg.to());
      boolean stays = leg.from().equals(leg.to());
      assertEquals(stays, leg.pieces().isEmpty(), leg.toString());
      leg.pieces().forEach(piece -> assertEquals(List.of(), crossed(figure, piece)));
    }
    assertFalse(stands.isEmpty());
  }

  private static List<String> crossed(Figure figure, List<Point> piece) {
    return figure.boxes().stream()
        .flatMap(box -> box.labels().stream())
        .filter(label ->
            Stream.iterate(1, i -> i < piece.size(), i -> i + 1)
                .anyMatch(i ->
                    FigureGeometryTest.piece(piece.get(i - 1), piece.get(i)).meets(label.area())))
        .map(Figure.Label::text)
        .toList();
  }

  private static Trace trace(World world, String from, String to) {
    var plan =
        Journey.plan(
            world,
            Place.parse(from).orElseThrow(),
            Target.parse(to.startsWith("8.") ? to + ":80" : to).orElseThrow(),
            null,
            0);
    return ((Journey.Plan.Ready) plan).journey().walk(1).request();
  }

  private static Set<String> places(Trace trace) {
    var places = new HashSet<String>();
    trace.hops().forEach(hop -> places.add(hop.at().toString()));
    return places;
  }

  /** The first pod whose name begins so; anything else as it is. */
  private static String pod(World world, String start) {
    return world.estate().all().stream()
        .flatMap(Pods::all)
        .map(pod -> "pod/" + pod.name())
        .filter(place -> place.startsWith(start))
        .findFirst()
        .orElse(start);
  }
}
