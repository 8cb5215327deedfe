package hopwise.simulator.lab;

import hopwise.simulator.azure.Attachment;
import hopwise.simulator.azure.InternetHost;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.NsgRule;
import hopwise.simulator.azure.SiteHost;
import hopwise.simulator.azure.route.EffectiveRoute;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Packet;
import hopwise.simulator.trace.FabricDecision;
import hopwise.simulator.trace.Step;
import java.util.Locale;

/** Says what Azure's fabric decided. */
final class FabricSentences {
  private FabricSentences() {}

  static String kind(FabricDecision decision) {
    return switch (decision) {
      case FabricDecision.Vetted vetted -> "nic-check";
      case FabricDecision.Remembered remembered -> "nsg";
      case FabricDecision.Secured secured -> "nsg";
      case FabricDecision.Steered steered -> "effective-route";
      case FabricDecision.Overlaid overlaid -> "overlay";
      case FabricDecision.Crossed crossed -> "gateway";
      case FabricDecision.Masqueraded masqueraded -> "snat";
      case FabricDecision.Published published -> "public-ip";
      case FabricDecision.Balanced balanced -> "load-balancer";
      case FabricDecision.Restored restored -> "translate";
      case FabricDecision.Handed handed -> "fabric";
    };
  }

  static String of(Step step, FabricDecision decision) {
    return switch (decision) {
      case FabricDecision.Vetted vetted -> of(step, vetted);
      case FabricDecision.Remembered(var nic) ->
          "The fabric knows this flow at NIC " + nic.id().name() + ": no security rule is asked.";
      case FabricDecision.Secured secured -> of(secured);
      case FabricDecision.Steered steered -> of(steered);
      case FabricDecision.Overlaid(var overlay) ->
          "The destination lies in the pods' own range " + overlay.range() + ": no route is asked.";
      case FabricDecision.Crossed crossed -> of(crossed);
      case FabricDecision.Masqueraded masqueraded -> of(masqueraded);
      case FabricDecision.Published published -> of(step, published);
      case FabricDecision.Balanced balanced -> of(step, balanced);
      case FabricDecision.Restored restored -> of(step, restored);
      case FabricDecision.Handed(var card) -> handed(card);
    };
  }

  private static String of(Step step, FabricDecision.Vetted vetted) {
    var nic = vetted.nic();
    var source = ((Packet) step.after().payload()).source();
    if (!vetted.passes()) {
      return "NIC %s may not send from %s: the address is not its own, and IP forwarding is off."
          .formatted(nic.id().name(), source);
    }
    if (nic.serves(source)) {
      return served(nic, source);
    }
    return nic.ipForwarding()
        ? "NIC %s may send from %s, which is not its own: IP forwarding is on."
            .formatted(nic.id().name(), source)
        : "NIC %s may send from %s: it answers what came to that address."
            .formatted(nic.id().name(), source);
  }

  private static String served(Nic nic, Ipv4 source) {
    var name = nic.id().name();
    if (source.equals(nic.primary())) {
      return "NIC %s sends from its own address %s.".formatted(name, source);
    }
    var overlay = nic.overlay();
    return overlay != null && overlay.block().contains(source)
        ? "NIC %s sends from %s: the fabric knows %s as the pods behind it."
            .formatted(name, source, overlay.block())
        : "NIC %s sends from %s, one of its further addresses.".formatted(name, source);
  }

  private static String of(FabricDecision.Secured secured) {
    return "Security group %s, %s: rule %s (priority %d) %s it."
        .formatted(
            secured.nsg().name(),
            secured.direction().toString().toLowerCase(Locale.ROOT),
            secured.rule().name(),
            secured.rule().priority(),
            secured.rule().access() == NsgRule.Access.ALLOW ? "allows" : "denies");
  }

  private static String of(FabricDecision.Steered steered) {
    var route = steered.route();
    return "Subnet %s: the %s route %s wins: next hop %s%s."
        .formatted(
            steered.subnet().name(),
            source(route),
            route.prefix(),
            route.type(),
            route.nextHop() == null ? "" : " " + route.nextHop());
  }

  private static String source(EffectiveRoute route) {
    return switch (route.source()) {
      case DEFAULT -> "system";
      case USER -> "user";
      case GATEWAY -> "learned";
    };
  }

  private static String of(FabricDecision.Crossed crossed) {
    var gateway = crossed.gateway().name();
    var site = crossed.site().name();
    return crossed.toSite()
        ? "Gateway " + gateway + " sends it down the line to " + site + "."
        : "Gateway " + gateway + " takes it from the line to " + site + ".";
  }

  private static String of(FabricDecision.Masqueraded made) {
    return "%s gives it the source %s:%d; this NIC has the ports %d to %d."
        .formatted(made.by().name(), made.address(), made.port(), made.first(), made.last());
  }

  private static String of(Step step, FabricDecision.Published published) {
    var name = published.publicIp().name();
    return published.in()
        ? "Public address %s stands for %s.".formatted(name, after(step, false))
        : "It leaves from public address %s as %s.".formatted(name, after(step, true));
  }

  private static String of(Step step, FabricDecision.Balanced balanced) {
    var who = "Load balancer " + balanced.balancer().name();
    var nic = balanced.nic().id().name();
    if (balanced.healthy() == 0) {
      return who + " knows this flow: it goes on to NIC " + nic + ".";
    }
    return "%s, rule %s: of %d machines NIC %s gets it, as a packet for %s."
        .formatted(who, balanced.rule(), balanced.healthy(), nic, after(step, false));
  }

  private static String of(Step step, FabricDecision.Restored restored) {
    var before = (Packet) step.before().payload();
    var after = (Packet) step.after().payload();
    boolean source = !Narrator.end(before, true).equals(Narrator.end(after, true));
    return source
        ? "It answers what came to %s, and leaves from there.".formatted(Narrator.end(after, true))
        : "It answers what left by %s, and goes on to %s."
            .formatted(restored.by().name(), Narrator.end(after, false));
  }

  private static String after(Step step, boolean source) {
    return Narrator.end((Packet) step.after().payload(), source);
  }

  private static String handed(Attachment card) {
    return switch (card) {
      case Nic nic -> "The fabric delivers it to NIC " + nic.id().name() + ".";
      case SiteHost host -> "It is delivered to " + host.host() + " on premises.";
      case InternetHost host -> "The internet delivers it to " + host.host() + ".";
    };
  }
}
