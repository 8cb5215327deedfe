package hopwise.web.walk;

import hopwise.simulator.lab.Narrator;
import hopwise.simulator.trace.Decision;
import hopwise.simulator.trace.FabricDecision;

/** Says what a decision has in common with those of another network. */
final class Kinds {
  private Kinds() {}

  /** Equal for decisions that a reader would call the same. */
  static String of(Moment moment) {
    var kind = Narrator.kind(moment.step());
    return switch (moment.decision()) {
      case Decision.Routed routed ->
          kind
              + switch (routed.route().destination().length()) {
                case 0 -> " default";
                case 32 -> " to one address";
                default -> " to a network";
              };
      case Decision.Bridged bridged -> kind + " " + bridged.choice();
      case Decision.Filtered filtered ->
          filtered.table() + " " + filtered.hook() + " " + (moment.change() != null);
      case FabricDecision.Steered steered ->
          kind + " " + steered.route().source() + " " + steered.route().type();
      case FabricDecision.Secured secured ->
          kind + " " + secured.direction() + " " + secured.rule().access();
      default -> kind;
    };
  }
}
