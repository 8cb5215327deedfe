package hopwise.simulator.lab;

import java.util.stream.Collectors;

/** Says in a sentence what a goal wants. */
public final class GoalWords {
  private GoalWords() {}

  /** One sentence, with places and addresses as commands have them, without a full stop. */
  public static String of(Goal goal) {
    return switch (goal) {
      case Goal.Reaches(var from, var to, var expected) -> reaches(from + " to " + to, expected);
      case Goal.HasRoute(var place, var destination, var via) ->
          place
              + " has a route to "
              + (destination.length() == 0 ? "everywhere else" : destination)
              + (via == null ? "" : " by " + via);
      case Goal.HasAddress(var place, var ip) -> place + " has the address " + ip;
      case Goal.HasLink(var place, var name, var up) ->
          up == null
              ? place + " has an interface " + name
              : name + " of " + place + " is " + (up ? "up" : "down");
      case Goal.PodsRunning(var labels, int count) ->
          count
              + (count == 1 ? " pod with " : " pods with ")
              + labels.entrySet().stream().map(Object::toString).collect(Collectors.joining(", "))
              + (count == 1 ? " runs" : " run");
      case Goal.SubnetUses(var subnet, var comparison, long count) ->
          "the subnet " + subnet + " " + uses(comparison, count);
    };
  }

  private static String reaches(String way, Goal.Expected expected) {
    return switch (expected) {
      case Goal.Expected.Delivered() -> "a packet from " + way + " arrives, and is answered";
      case Goal.Expected.From(var source) ->
          "a packet from " + way + " arrives as one of " + source;
      case Goal.Expected.Ends(var disposition) ->
          "a packet from " + way + " ends as " + disposition;
    };
  }

  private static String uses(Goal.SubnetUses.Comparison comparison, long count) {
    if (count == 0 && comparison != Goal.SubnetUses.Comparison.AT_LEAST) {
      return "is there, and none of its addresses is in use";
    }
    var addresses = count + (count == 1 ? " address" : " addresses");
    return switch (comparison) {
      case AT_MOST -> "is there, and at most " + addresses + " of it are in use";
      case AT_LEAST -> "has at least " + addresses + " in use";
      case EXACTLY -> "has " + addresses + " in use";
    };
  }
}
