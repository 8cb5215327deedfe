package hopwise.web.walk;

import hopwise.simulator.trace.Decision;
import hopwise.simulator.trace.FabricDecision;
import hopwise.simulator.trace.WindowsDecision;
import java.util.Locale;

/** Names the stage that took a decision, in the field's terms. */
final class Stages {
  private Stages() {}

  static String of(Decision decision) {
    return switch (decision) {
      case Decision.Originated originated -> "socket";
      case Decision.Arrived(var link, boolean ours) -> link.name();
      case Decision.Left(var link) -> link.name();
      case Decision.Bridged bridged -> "bridge " + bridged.bridge().name();
      case Decision.Routed routed -> "routing";
      case Decision.Resolved resolved -> "ARP";
      case Decision.Filtered filtered -> rule(filtered);
      case Decision.BridgeFiltered filtered ->
          "ebtables " + filtered.table() + " " + filtered.chain();
      case Decision.Policed policed -> "network policy";
      case Decision.Served served -> "eBPF";
      case Decision.Tracked tracked -> "connection tracking";
      case Decision.Translated translated -> "connection tracking";
      case Decision.Delivered delivered -> "socket";
      case Decision.Complained complained -> "ICMP";
      case Decision.Tunnelled tunnelled -> "VXLAN";
      case FabricDecision decided -> of(decided);
      case WindowsDecision decided -> of(decided);
      case Decision.Ended ended -> "end";
    };
  }

  /** {@code nat POSTROUTING}. */
  static String table(Decision.Filtered filtered) {
    return filtered.table() + " " + filtered.hook();
  }

  private static String rule(Decision.Filtered filtered) {
    var hook = table(filtered);
    var number = filtered.number() == 0 ? "" : ", rule " + filtered.number();
    return filtered.chain().equals(filtered.hook().name())
        ? hook + number
        : hook + ", " + filtered.chain() + number;
  }

  private static String of(FabricDecision decision) {
    return switch (decision) {
      case FabricDecision.Vetted vetted -> "NIC check";
      case FabricDecision.Remembered remembered -> "NSG";
      case FabricDecision.Secured secured ->
          "NSG, " + secured.direction().toString().toLowerCase(Locale.ROOT);
      case FabricDecision.Steered steered -> "effective route";
      case FabricDecision.Overlaid overlaid -> "overlay";
      case FabricDecision.Crossed crossed -> "tunnel";
      case FabricDecision.Masqueraded masqueraded -> "outbound SNAT";
      case FabricDecision.Published published -> "public IP";
      case FabricDecision.Balanced balanced -> "balancing";
      case FabricDecision.Restored restored -> "translation undone";
      case FabricDecision.Handed handed -> "delivery";
    };
  }

  private static String of(WindowsDecision decision) {
    return switch (decision) {
      case WindowsDecision.Routed routed -> "routing";
      case WindowsDecision.Entered entered -> "card";
      case WindowsDecision.Enforced enforced -> "VFP";
      case WindowsDecision.Switched switched -> "virtual switch";
    };
  }
}
