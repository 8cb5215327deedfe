package hopwise.simulator.lab;

import hopwise.simulator.trace.WindowsDecision;
import hopwise.simulator.windows.Applied;
import hopwise.simulator.windows.Exit;
import hopwise.simulator.windows.FiveTuple;
import hopwise.simulator.windows.Policy;
import hopwise.simulator.windows.WindowsRoute;
import java.util.stream.Collectors;

/** Says what a Windows node decided. */
final class WindowsSentences {
  private static final String MODEL = " (model, not compared with a kernel).";

  private WindowsSentences() {}

  /** The name of the stage, in kebab case. */
  static String kind(WindowsDecision decision) {
    return switch (decision) {
      case WindowsDecision.Routed routed -> "route";
      case WindowsDecision.Entered entered -> "receive";
      case WindowsDecision.Switched switched -> "switch";
      case WindowsDecision.Enforced(var applied) ->
          switch (applied) {
            case Applied.Remembered remembered -> "vfp-connection";
            case Applied.Balanced balanced -> "hns-load-balancer";
            case Applied.Mapped mapped -> "hns-port-mapping";
            case Applied.Translated translated -> "outbound-nat";
            case Applied.Exempted exempted -> "outbound-nat";
            case Applied.Untranslatable untranslatable -> "outbound-nat";
            case Applied.Blocked blocked -> "hns-acl";
          };
    };
  }

  /** The sentence, with its full stop. */
  static String of(WindowsDecision decision) {
    return switch (decision) {
          case WindowsDecision.Routed(var route, var adapter) ->
              "Route " + route(route) + " wins: out by " + adapter.name();
          case WindowsDecision.Entered(var card) -> "Comes in by the card " + card;
          case WindowsDecision.Enforced(var applied) -> of(applied);
          case WindowsDecision.Switched(var exit, var card) -> of(exit, card);
        }
        + MODEL;
  }

  private static String route(WindowsRoute route) {
    return route.destination() + (route.gateway() == null ? " on-link" : " via " + route.gateway());
  }

  private static String of(Exit exit, String card) {
    return switch (exit) {
      case Exit.ToEndpoint(var pod) -> "The virtual switch hands it to endpoint " + pod.name();
      case Exit.ToHost() -> "The virtual switch hands it to the node";
      case Exit.ToCard() ->
          "The virtual switch sends it out by " + card + ", with the node's Ethernet address";
      case Exit.Dropped() -> "The virtual switch drops it";
    };
  }

  private static String of(Applied applied) {
    return switch (applied) {
      case Applied.Remembered(var translation, var before, var after) ->
          before.equals(after)
              ? "VFP knows the connection: nothing changes"
              : "VFP knows the connection: " + change(before, after);
      case Applied.Balanced(var list, var chosen, var before, var after) ->
          "The load balancer of "
              + list.policy().service()
              + " chooses "
              + chosen.ip()
              + " of "
              + list.endpoints().stream()
                  .map(endpoint -> endpoint.ip().toString())
                  .collect(Collectors.joining(", "))
              + ": "
              + change(before, after);
      case Applied.Mapped(var policy, var endpoint, var before, var after) ->
          "Port "
              + policy.externalPort()
              + " of the node belongs to endpoint "
              + endpoint.name()
              + ": "
              + change(before, after);
      case Applied.Translated(var policy, var before, var after) ->
          name(policy) + " gives it the node's address: " + change(before, after);
      case Applied.Exempted(var policy, var exception) ->
          "OutBoundNAT leaves it alone: its exception " + exception + " holds the destination";
      case Applied.Blocked(var policy) -> "The ACL of priority " + policy.priority() + " blocks it";
      case Applied.Untranslatable(var policy, var why) ->
          switch (why) {
            case ICMP -> name(policy) + " cannot translate ICMP";
            case NO_PORT -> name(policy) + " has no port left for this destination";
          };
    };
  }

  private static String change(FiveTuple before, FiveTuple after) {
    return before.source().equals(after.source()) && before.sourcePort() == after.sourcePort()
        ? "the destination becomes " + after.destination() + ":" + after.destinationPort()
        : before.destination().equals(after.destination())
            ? "the source becomes " + after.source() + ":" + after.sourcePort()
            : "it goes on as %s:%d -> %s:%d"
                .formatted(
                    after.source(),
                    after.sourcePort(),
                    after.destination(),
                    after.destinationPort());
  }

  private static String name(Policy policy) {
    return switch (policy) {
      case Policy.OutboundNat nat -> "OutBoundNAT";
      case Policy.LoopbackDsr loopback -> "LoopbackDSR";
      case Policy.LoadBalancer balancer -> "The load balancer, which has no direct return,";
      case Policy.SdnRoute route -> "The route policy";
      case Policy.PortMapping mapping -> "The port mapping";
      case Policy.Acl acl -> "The ACL";
      case Policy.L2Driver driver -> "L2Bridge";
    };
  }
}
