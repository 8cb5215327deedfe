package hopwise.simulator.lab;

import hopwise.simulator.linux.Namespace;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.Walk;
import hopwise.simulator.world.Place;
import hopwise.simulator.world.World;
import java.util.Optional;

/** Whether a goal is true of a world. */
public final class GoalCheck {
  private GoalCheck() {}

  /**
   * What a check found.
   *
   * @param found what is true instead, in a few words; empty where the goal is met
   */
  public record Finding(boolean met, String found) {
    private static final Finding MET = new Finding(true, "");

    static Finding of(boolean met, String instead) {
      return met ? MET : new Finding(false, instead);
    }
  }

  /** Checks one goal; where rules choose by chance, every branch must meet it. */
  public static Finding check(World world, Goal goal) {
    return switch (goal) {
      case Goal.Reaches reaches -> reaches(world, reaches);
      case Goal.HasRoute route ->
          Spot.namespace(world, route.place())
              .map(namespace -> Finding.of(hasRoute(namespace, route), "there is no such route"))
              .orElseGet(() -> noPlace(route.place()));
      case Goal.HasAddress(var place, var ip) ->
          Spot.namespace(world, place)
              .map(namespace ->
                  Finding.of(namespace.links().owner(ip) != null, "no link has that address"))
              .orElseGet(() -> noPlace(place));
      case Goal.HasLink link ->
          Spot.namespace(world, link.place())
              .map(namespace -> link(namespace, link))
              .orElseGet(() -> noPlace(link.place()));
      case Goal.PodsRunning pods -> EstateGoals.check(world.estate(), pods);
      case Goal.SubnetUses subnet -> EstateGoals.check(world.estate(), subnet);
    };
  }

  private static Finding noPlace(Place place) {
    return new Finding(false, "there is no place " + place);
  }

  private static boolean hasRoute(Namespace namespace, Goal.HasRoute goal) {
    return namespace.routing().routes().stream()
        .filter(route -> route.destination().equals(goal.destination()))
        .anyMatch(route -> goal.via() == null || goal.via().equals(route.gateway()));
  }

  private static Finding link(Namespace namespace, Goal.HasLink goal) {
    var link = namespace.links().named(goal.name());
    if (link.isEmpty()) {
      return new Finding(false, "there is no such link");
    }
    boolean up = link.get().up();
    return Finding.of(goal.up() == null || goal.up() == up, "it is " + (up ? "up" : "down"));
  }

  private static Finding reaches(World world, Goal.Reaches goal) {
    return switch (Journey.plan(world, goal.from(), goal.to(), null, 0)) {
      case Journey.Plan.Impossible(var reason) -> new Finding(false, reason);
      case Journey.Plan.Ready(var journey) ->
          journey.branches(world.seed()).stream()
              .map(branch -> judge(world, branch.walk(), goal.expected()))
              .filter(finding -> !finding.met())
              .findFirst()
              .orElse(Finding.MET);
    };
  }

  private static Finding judge(World world, Walk walk, Goal.Expected expected) {
    return switch (expected) {
      case Goal.Expected.Delivered() -> Finding.of(isAnswered(walk), instead(walk));
      case Goal.Expected.Ends(var disposition) ->
          Finding.of(
              walk.request().disposition() == disposition
                  || (walk.reply() != null && walk.reply().disposition() == disposition),
              instead(walk));
      case Goal.Expected.From(var target) -> source(world, walk, target);
    };
  }

  private static boolean isAnswered(Walk walk) {
    return walk.request().disposition() == Disposition.DELIVERED
        && walk.reply() != null
        && walk.reply().disposition() == Disposition.DELIVERED;
  }

  private static Finding source(World world, Walk walk, Target target) {
    var seen = walk.request().seen();
    if (seen == null) {
      return new Finding(false, instead(walk));
    }
    Optional<Ipv4> wanted =
        target.ip() != null
            ? Optional.of(target.ip())
            : Optional.ofNullable(target.place())
                .flatMap(place -> Spot.at(world, place))
                .flatMap(Spot::address);
    return Finding.of(
        wanted.isPresent() && wanted.get().equals(seen.source()), "the source is " + seen.source());
  }

  private static String instead(Walk walk) {
    var request = walk.request().disposition();
    if (request != Disposition.DELIVERED || walk.reply() == null) {
      return "the packet ends as " + request;
    }
    return walk.reply().disposition() == Disposition.DELIVERED
        ? "it is delivered, and answered"
        : "the answer ends as " + walk.reply().disposition();
  }
}
