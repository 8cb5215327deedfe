package hopwise.simulator.figure;

import hopwise.simulator.azure.route.EffectiveRoute.Source;
import hopwise.simulator.figure.Figure.Box;
import hopwise.simulator.trace.FabricDecision.Steered;
import hopwise.simulator.trace.Hop;
import hopwise.simulator.trace.Step;
import java.util.Optional;

/** Finds the box of what decided. */
public final class Deciding {
  private Deciding() {}

  /** The route table that sent a packet on its way; empty where no route of a user did. */
  public static Optional<Box> routeTable(Figure figure, Hop hop) {
    return hop.steps().stream()
        .map(Step::decision)
        .filter(Steered.class::isInstance)
        .map(Steered.class::cast)
        .filter(steered -> steered.route().source() == Source.USER)
        .flatMap(steered -> routeTable(figure, steered).stream())
        .findFirst();
  }

  private static Optional<Box> routeTable(Figure figure, Steered steered) {
    var subnet = steered.subnet();
    return figure.boxes().stream()
        .filter(box -> box.kind() == Kind.ROUTE_TABLE)
        .filter(box -> isIn(figure, box, Kind.SUBNET, subnet.name()))
        .filter(box ->
            figure
                .box(box.parent())
                .filter(inside -> isIn(figure, inside, Kind.VNET, subnet.vnet().name()))
                .isPresent())
        .findFirst();
  }

  private static boolean isIn(Figure figure, Box box, Kind kind, String name) {
    return figure
        .box(box.parent())
        .filter(parent -> parent.kind() == kind && parent.name().equals(name))
        .isPresent();
  }
}
