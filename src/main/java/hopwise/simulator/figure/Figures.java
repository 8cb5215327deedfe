package hopwise.simulator.figure;

import hopwise.simulator.azure.Connections;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.figure.Part.Band;
import hopwise.simulator.figure.Part.Flow;
import hopwise.simulator.figure.Part.Line;
import hopwise.simulator.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Draws worlds. */
public final class Figures {
  private Figures() {}

  /** A drawing of a world: the same for the same world and frame. */
  public static Figure draw(World world, Frame frame) {
    var sketch = shown(world, frame);
    var before = frame.before();
    return Drawing.of(before == null ? sketch : Changes.since(shown(before, frame), sketch), frame);
  }

  private static Sketch shown(World world, Frame frame) {
    var all = sketch(world, frame);
    return frame.only() ? Pruned.of(all, frame.places()) : all;
  }

  private static Sketch sketch(World world, Frame frame) {
    var scene = Scene.of(world, frame);
    var ties = new ArrayList<Tie>();
    var azure = world.estate().azure();
    var outside = new OutsideSketch(scene, ties).parts();
    var vnets = azure.all(Vnet.class);
    var networks = vnets.stream().map(new VnetSketch(scene, ties)::part).toList();
    var services = world.estate().all().stream().map(new ServiceSketch(scene)::part).toList();
    var loose = new HostSketch(scene, ties).loose();
    peerings(world, vnets, ties);
    var inside = new ArrayList<>(stacked(networks));
    inside.addAll(stacked(services));
    inside.add(new Band(Flow.GRID, loose));
    return new Sketch(roots(outside, networks, services, inside, frame.width()), ties);
  }

  /** Services lie below the networks, or below what is outside if there is room. */
  private static List<Part> roots(
      List<Part> outside,
      List<Part> networks,
      List<Part> services,
      List<Band> inside,
      Frame.Width width) {
    if (outside.isEmpty() || networks.isEmpty() || width != Frame.Width.WIDE) {
      var first = group("outside", outside(outside, width));
      return List.of(root(stacked(filled(first, group("inside", inside)))));
    }
    var left = new ArrayList<>(outside);
    left.addAll(services);
    return List.of(
        sides(group("outside", stacked(outside)), group("inside", inside)),
        sides(group("outside", stacked(left)), group("inside", stacked(networks))));
  }

  private static Part sides(Part left, Part right) {
    return root(List.of(new Band(Flow.SIDES, filled(left, right))));
  }

  private static List<Part> filled(Part one, Part other) {
    return Stream.of(one, other).filter(group -> !group.bands().isEmpty()).toList();
  }

  private static Part root(List<Band> bands) {
    return Part.around(Kind.FIGURE, "figure", "", List.<Line>of(), bands);
  }

  private static Part group(String key, List<Band> bands) {
    return Part.around(Kind.FIGURE, key, "", List.<Line>of(), bands);
  }

  /** Side by side where they are above the rest, one below the other elsewhere. */
  private static List<Band> outside(List<Part> parts, Frame.Width width) {
    return width == Frame.Width.COLUMN ? List.of(new Band(Flow.GRID, parts)) : stacked(parts);
  }

  private static List<Band> stacked(List<Part> parts) {
    return parts.stream().map(part -> new Band(Flow.BARS, List.of(part))).toList();
  }

  private static void peerings(World world, List<Vnet> vnets, List<Tie> ties) {
    for (var vnet : vnets) {
      for (var peer : Connections.peers(world.estate().azure(), vnet)) {
        if (vnet.id().compareTo(peer.remote().id()) < 0) {
          ties.add(
              new Tie(
                  Figure.Line.PEERING,
                  "azure/vnet/" + vnet.id().name(),
                  "azure/vnet/" + peer.remote().id().name(),
                  "peering"));
        }
      }
    }
  }
}
