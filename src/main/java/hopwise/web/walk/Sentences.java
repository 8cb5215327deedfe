package hopwise.web.walk;

import hopwise.simulator.azure.NsgRule;
import hopwise.simulator.azure.route.EffectiveRoute;
import hopwise.simulator.lab.Narrator;
import hopwise.simulator.linux.route.Route;
import hopwise.simulator.linux.route.RouteType;
import hopwise.simulator.trace.Decision;
import hopwise.simulator.trace.FabricDecision;
import hopwise.simulator.trace.Step;
import hopwise.simulator.world.World;

/** Says in a sentence what a moment decided and why; evidence is left to {@link Evidence}. */
record Sentences(World world) {
  /** The sentence, plain text. */
  String of(Moment moment) {
    return switch (moment.decision()) {
      case Decision.Originated() -> Narrator.sentence(moment.step()).replace(" -> ", " → ");
      case Decision.Routed routed -> routed(moment, routed);
      case Decision.Filtered filtered -> new RuleReasons(world).of(moment, filtered);
      case Decision.Translated translated -> translated(moment, translated);
      case Decision.Ended(var disposition, var detail) -> Narrator.sentence(moment.step());
      case FabricDecision.Steered steered -> steered(steered);
      case FabricDecision.Secured secured ->
          "Rule %s, priority %d of %s, %s it."
              .formatted(
                  secured.rule().name(),
                  secured.rule().priority(),
                  secured.nsg().name(),
                  secured.rule().access() == NsgRule.Access.ALLOW ? "allows" : "denies");
      default -> Narrator.sentence(moment.step());
    };
  }

  /** A step that decided nothing. */
  String passed(Step step) {
    return step.decision() instanceof Decision.Filtered filtered
        ? RuleReasons.passed(step, filtered)
        : Narrator.sentence(step);
  }

  private String routed(Moment moment, Decision.Routed routed) {
    var route = routed.route();
    if (route.type() != RouteType.UNICAST) {
      return "The route says " + route.type() + ": the packet ends here.";
    }
    var out = way(route, routed.output().name());
    if (route.destination().length() > 0) {
      return route.destination() + " holds the destination: " + out + ".";
    }
    boolean alone =
        world
            .network()
            .find(moment.at())
            .map(it -> it.routing().tried(route.table()).size() < 2)
            .orElse(true);
    return alone
        ? "There is only the default route: " + out + "."
        : "No closer route holds the destination: the default route, " + out + ".";
  }

  private static String way(Route route, String output) {
    var via = route.gateway() == null ? "" : "via " + route.gateway() + ", ";
    var table = route.table() == Route.MAIN ? "" : ", from table " + route.table();
    return via + "out by " + output + table;
  }

  private static String translated(Moment moment, Decision.Translated translated) {
    return "The connection is known: its "
        + Packets.change(moment.step(), translated.source())
        + ", as was decided at its first packet.";
  }

  private static String steered(FabricDecision.Steered steered) {
    var route = steered.route();
    var hop = route.nextHop() == null ? "" : " " + route.nextHop();
    return "Subnet %s: the %s route %s wins%s. Next hop: %s%s."
        .formatted(
            steered.subnet().name(),
            Azures.source(route),
            route.prefix(),
            by(steered),
            route.type(),
            hop);
  }

  private static String by(FabricDecision.Steered steered) {
    if (steered.losers().isEmpty()) {
      return "";
    }
    var winner = steered.route();
    var second = steered.losers().getFirst();
    if (winner.prefix().length() > second.prefix().length()) {
      return " by its longer prefix";
    }
    return winner.source() == EffectiveRoute.Source.USER && winner.prefix().equals(second.prefix())
        ? ", since user routes come first"
        : ", since it comes before learned ones";
  }
}
