package hopwise.simulator.plan;

import java.util.Locale;

/** Numbers and limits in words, the same on the page and in the terminal. */
public final class PlanWords {
  private PlanWords() {}

  /** Which nodes the room for pods is on. */
  public static String fitting(Plan plan) {
    long fitting = plan.fitting();
    if (fitting == plan.request().nodes()) {
      return "on " + count(fitting, "node");
    }
    boolean surge = plan.request().nodesWithSurge() > plan.request().nodes();
    return "on the %s that fit%s"
        .formatted(count(fitting, "node"), surge ? " beside the surge" : "");
  }

  /** Why a cluster grows no further, to follow the most nodes. */
  public static String reason(Limit limit) {
    return switch (limit) {
      case SUBNET -> "then the subnet is full, with the surge";
      case POD_SUBNET -> "then the pod subnet is full, with the surge";
      case POD_RANGE -> "then the pods' range has no more /24";
      case ROUTE_TABLE -> "then the route table is full";
      case CLUSTER -> "AKS takes no more";
      case VNET -> "then the virtual network has no more addresses, with the surge";
    };
  }

  /** A number with its thousands set apart: {@code 5,000}. */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** So many of something: {@code 1 node}, {@code 5,000 nodes}. */
  public static String count(long number, String noun) {
    return number(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** Whose an address is. */
  public static String owner(Owner owner) {
    return switch (owner) {
      case Owner.Reserved() -> "kept by Azure";
      case Owner.Others() -> "in use by others";
      case Owner.Node(var number) -> "node " + number;
      case Owner.Pods(var node) -> "pods of node " + node;
      case Owner.Surge() -> "kept free for the surge";
      case Owner.Free() -> "free";
    };
  }
}
