package hopwise.simulator.lab;

import hopwise.simulator.linux.ebtables.EbTarget;
import hopwise.simulator.shell.netfilter.RuleText;
import hopwise.simulator.trace.Decision;
import hopwise.simulator.trace.Step;
import java.util.Locale;

/** Says what a rule decided. */
final class RuleSentences {
  private RuleSentences() {}

  static String of(Step step, Decision.Filtered filtered) {
    var chain = filtered.table() + " " + filtered.chain();
    if (filtered.rule() == null) {
      return "The end of " + chain + ": its policy is " + filtered.verdict() + ".";
    }
    var rule =
        "Rule " + filtered.number() + " of " + chain + " (" + RuleText.of(filtered.rule()) + ")";
    return switch (filtered.verdict()) {
      case ACCEPT -> rule + " accepts it.";
      case DROP -> rule + " stops it.";
      case RETURN -> rule + " ends this chain.";
      case JUMP -> rule + " sends it to chain " + filtered.jump() + ".";
      case CONTINUE ->
          step.before().equals(step.after()) ? rule + " matches." : rule + " changes it.";
    };
  }

  static String of(Decision.BridgeFiltered filtered) {
    var chain = "ebtables " + filtered.table() + " " + filtered.chain();
    if (filtered.rule() == null) {
      return "The end of " + chain + ": its policy is " + filtered.verdict() + ".";
    }
    var target =
        switch (filtered.rule().target()) {
          case EbTarget.Verdict verdict -> verdict.name();
          case EbTarget.Jump(var name) -> "to chain " + name;
          case EbTarget.Dnat(var to, var then) -> "dnat to " + to;
          case EbTarget.Snat(var to, boolean arp, var then) -> "snat to " + to;
          case EbTarget.ArpReply(var mac, var then) -> "answers ARP with " + mac;
        };
    return "Rule %d of %s matches: %s, then %s."
        .formatted(
            filtered.number(), chain, target, filtered.verdict().name().toLowerCase(Locale.ROOT));
  }
}
