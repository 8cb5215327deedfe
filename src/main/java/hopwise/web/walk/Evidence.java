package hopwise.web.walk;

import hopwise.simulator.azure.Nsg;
import hopwise.simulator.azure.NsgRule;
import hopwise.simulator.azure.route.EffectiveRoute;
import hopwise.simulator.linux.netfilter.Rule;
import hopwise.simulator.linux.route.Route;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Packet;
import hopwise.simulator.shell.ip.RouteLine;
import hopwise.simulator.shell.netfilter.RuleText;
import hopwise.simulator.trace.Decision;
import hopwise.simulator.trace.Decision.Filtered;
import hopwise.simulator.trace.FabricDecision;
import hopwise.simulator.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision rests on, as the tools print it.
 *
 * @param won the line that the decision is about; none where nothing printed decides
 * @param path the rules that led to it, in order
 * @param lost those that did not, the nearest to winning first; at most {@link #MOST_LOST}
 * @param more how many more lost
 */
record Evidence(List<String> won, List<String> path, List<Loser> lost, int more) {
  /** Losers that are shown. */
  static final int MOST_LOST = 4;

  private static final Evidence NONE = new Evidence(List.of(), List.of(), List.of(), 0);

  /** A line that did not decide, and why. */
  record Loser(String line, String reason) {}

  static Evidence of(World world, Moment moment) {
    return switch (moment.decision()) {
      case Decision.Routed routed -> routes(world, moment, routed);
      case Filtered filtered -> rules(world, moment);
      case FabricDecision.Steered steered -> routes(steered);
      case FabricDecision.Secured secured -> security(world, secured);
      default -> NONE;
    };
  }

  private static Evidence of(String won, List<Loser> lost) {
    return of(List.of(won), List.of(), lost);
  }

  private static Evidence of(List<String> won, List<String> path, List<Loser> lost) {
    int shown = Math.min(lost.size(), MOST_LOST);
    return new Evidence(won, path, lost.subList(0, shown), lost.size() - shown);
  }

  private static Evidence routes(World world, Moment moment, Decision.Routed routed) {
    var winner = routed.route();
    var place = moment.at();
    var to = destination(moment);
    var lost =
        world.network().find(place).stream()
            .flatMap(namespace -> namespace.routing().tried(winner.table()).stream())
            .filter(route -> !route.equals(winner))
            .sorted(nearest(to))
            .map(route ->
                new Loser(RouteLine.of(world.network(), place, route), reason(route, winner, to)))
            .toList();
    return of(RouteLine.of(world.network(), place, winner), lost);
  }

  private static @Nullable Ipv4 destination(Moment moment) {
    return moment.step().after().payload() instanceof Packet packet ? packet.destination() : null;
  }

  private static boolean holds(Route route, @Nullable Ipv4 to) {
    return to != null && route.destination().contains(to);
  }

  /** Those that hold it first, then those whose first bits are the same for longest. */
  static Comparator<Route> nearest(@Nullable Ipv4 to) {
    int bits = to == null ? 0 : to.bits();
    return Comparator.comparing((Route route) -> !holds(route, to))
        .thenComparingInt(
            route -> -Integer.numberOfLeadingZeros(route.destination().network().bits() ^ bits));
  }

  private static String reason(Route route, Route winner, @Nullable Ipv4 to) {
    if (!holds(route, to)) {
      return "does not hold " + to;
    }
    return route.destination().length() < winner.destination().length()
        ? "holds it too, by a shorter prefix"
        : "holds it too, with a higher metric";
  }

  private static Evidence rules(World world, Moment moment) {
    var tried = new PassedOver(world).of(moment.at(), moment.trail());
    var subject = RuleReasons.subject(moment.trail(), tried);
    var path =
        moment.trail().stream()
            .filter(step -> step.rule() != null && !step.rule().equals(subject.rule()))
            .map(step -> line(step.chain(), step.rule()))
            .toList();
    var lost =
        tried.stream()
            .filter(one -> !one.rule().equals(subject.rule()))
            .sorted(Comparator.comparing(one -> !Moments.translates(one.rule())))
            .map(one -> new Loser(line(one.chain(), one.rule()), reason(moment, one.rule())))
            .toList();
    var rule = subject.rule();
    return of(rule == null ? List.of() : List.of(line(subject.chain(), rule)), path, lost);
  }

  private static String line(String chain, @Nullable Rule rule) {
    return rule == null ? "" : RuleText.of(chain, rule);
  }

  private static String reason(Moment moment, Rule rule) {
    return moment
        .before()
        .map(packet -> new WhyNot(packet, moment.step().before().mark()).of(rule))
        .orElse("asks for something else");
  }

  private static Evidence routes(FabricDecision.Steered steered) {
    var winner = steered.route();
    var lost =
        steered.losers().stream()
            .map(route -> new Loser(Azures.line(route), reason(route, winner)))
            .toList();
    return of(Azures.line(winner), lost);
  }

  private static String reason(EffectiveRoute route, EffectiveRoute winner) {
    if (!route.active()) {
      return "is not active: another route took its place";
    }
    if (route.prefix().length() < winner.prefix().length()) {
      return "holds it too, by a shorter prefix";
    }
    return "comes after a " + Azures.source(winner) + " route";
  }

  private static Evidence security(World world, FabricDecision.Secured secured) {
    var winner = secured.rule();
    var group = world.estate().azure().find(Nsg.class, secured.nsg());
    var lost = new ArrayList<Loser>();
    group.stream()
        .flatMap(nsg -> nsg.rules().stream())
        .filter(rule -> isBefore(rule, winner))
        .sorted(Comparator.comparingInt(NsgRule::priority).reversed())
        .forEach(rule -> lost.add(new Loser(Azures.line(rule), "does not match")));
    return of(Azures.line(winner), lost);
  }

  private static boolean isBefore(NsgRule rule, NsgRule winner) {
    return rule.direction() == winner.direction() && rule.priority() < winner.priority();
  }
}
