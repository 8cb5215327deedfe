package hopwise.simulator.shell.ebtables;

import hopwise.simulator.linux.ebtables.EbRule;
import hopwise.simulator.linux.ebtables.EbTarget;
import org.jspecify.annotations.Nullable;

/** A rule as {@code ebtables -L} writes it. */
final class EbWords {
  private final StringBuilder text = new StringBuilder();

  private EbWords() {}

  static String of(EbRule rule) {
    var words = new EbWords();
    var protocol = rule.protocol();
    if (protocol != null) {
      words.add("-p", protocol.negated(), protocol.arp() ? "ARP" : "IPv4");
    }
    words.mac("-s", rule.source());
    words.mac("-d", rule.destination());
    words.name("-i", rule.input());
    words.name("-o", rule.output());
    words.range("--ip-src", rule.ipSource());
    words.range("--ip-dst", rule.ipDestination());
    var operation = rule.arpOperation();
    if (operation != null) {
      words.add("--arp-op", operation.negated(), operation.reply() ? "Reply" : "Request");
    }
    words.range("--arp-ip-src", rule.arpSource());
    words.range("--arp-ip-dst", rule.arpDestination());
    return words.text + "-j " + target(rule.target());
  }

  private void add(String option, boolean negated, String value) {
    text.append(option).append(negated ? " ! " : " ").append(value).append(' ');
  }

  private void mac(String option, EbRule.@Nullable MacTest test) {
    if (test != null) {
      add(option, test.negated(), EbValues.text(test));
    }
  }

  private void name(String option, EbRule.@Nullable Name test) {
    if (test != null) {
      add(option, test.negated(), test.name());
    }
  }

  private void range(String option, EbRule.@Nullable Range test) {
    if (test != null) {
      add(option, test.negated(), EbValues.text(test.range()));
    }
  }

  private static String target(EbTarget target) {
    return switch (target) {
      case EbTarget.Verdict verdict -> verdict.name();
      case EbTarget.Jump(var chain) -> chain;
      case EbTarget.Dnat(var to, var then) -> "dnat --to-dst " + to + " --dnat-target " + then;
      case EbTarget.Snat(var to, var arp, var then) ->
          "snat --to-src " + to + (arp ? " --snat-arp" : "") + " --snat-target " + then;
      case EbTarget.ArpReply(var mac, var then) ->
          "arpreply --arpreply-mac "
              + mac
              + (then == EbTarget.Verdict.DROP ? "" : " --arpreply-target " + then);
    };
  }
}
