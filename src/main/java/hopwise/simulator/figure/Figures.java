package hopwise.simulator.figure;

import hopwise.simulator.azure.Connections;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.figure.Part.Band;
import hopwise.simulator.figure.Part.Flow;
import hopwise.simulator.figure.Part.Line;
import hopwise.simulator.world.World;
import java.util.ArrayList;
import java.util.List;

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
    var inside = new ArrayList<Band>();
    var vnets = azure.all(Vnet.class);
    for (var vnet : vnets) {
      inside.add(new Band(Flow.BARS, List.of(new VnetSketch(scene, ties).part(vnet))));
    }
    for (var cluster : world.estate().all()) {
      inside.add(new Band(Flow.BARS, List.of(new ServiceSketch(scene).part(cluster))));
    }
    inside.add(new Band(Flow.GRID, new HostSketch(scene, ties).loose()));
    peerings(world, vnets, ties);
    var groups =
        List.of(group("outside", outside(outside, frame.width())), group("inside", inside)).stream()
            .filter(group -> !group.bands().isEmpty())
            .toList();
    var bands =
        frame.width() == Frame.Width.WIDE && groups.size() > 1
            ? List.of(new Band(Flow.SIDES, groups))
            : groups.stream().map(group -> new Band(Flow.BARS, List.of(group))).toList();
    return new Sketch(Part.around(Kind.FIGURE, "figure", "", List.<Line>of(), bands), ties);
  }

  private static Part group(String key, List<Band> bands) {
    return Part.around(Kind.FIGURE, key, "", List.<Line>of(), bands);
  }

  /** Side by side where they are above the rest, one below the other elsewhere. */
  private static List<Band> outside(List<Part> parts, Frame.Width width) {
    if (width == Frame.Width.COLUMN) {
      return parts.isEmpty() ? List.of() : List.of(new Band(Flow.GRID, parts));
    }
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
