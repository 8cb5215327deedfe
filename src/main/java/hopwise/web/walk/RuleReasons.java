package hopwise.web.walk;

import hopwise.simulator.linux.netfilter.Hook;
import hopwise.simulator.linux.netfilter.Match;
import hopwise.simulator.linux.netfilter.Rule;
import hopwise.simulator.linux.netfilter.TableName;
import hopwise.simulator.linux.netfilter.Target;
import hopwise.simulator.trace.Decision.Filtered;
import hopwise.simulator.trace.Decision.Verdict;
import hopwise.simulator.trace.Step;
import hopwise.simulator.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says why rules of iptables decided as they did. */
record RuleReasons(World world) {
  /** What a decision's rules did and why. */
  String of(Moment moment, Filtered filtered) {
    var change = moment.change();
    if (change != null) {
      boolean source = filtered.hook() == Hook.POSTROUTING || filtered.hook() == Hook.INPUT;
      var became = "The " + Packets.change(change, source) + ".";
      return (source ? why(moment, filtered) : service(moment)) + " " + became;
    }
    if (filtered.verdict() == Verdict.DROP) {
      return filtered.rule() == null
          ? "No rule takes it, and the policy of " + filtered.chain() + " is DROP."
          : "Rule " + filtered.number() + " of " + filtered.chain() + " stops it.";
    }
    return filtered.table() == TableName.NAT ? kept(moment) : passed(moment.step(), filtered);
  }

  /** What a rule that decided nothing did. */
  static String passed(Step step, Filtered filtered) {
    var rule = filtered.table() + " " + filtered.chain();
    if (filtered.rule() == null) {
      return "The end of " + rule + ": its policy is " + filtered.verdict() + ".";
    }
    var number = rule + ", rule " + filtered.number();
    return switch (filtered.verdict()) {
      case ACCEPT -> number + " accepts it.";
      case DROP -> number + " stops it.";
      case RETURN -> number + " leaves the chain.";
      case JUMP -> number + " asks chain " + filtered.jump() + ".";
      case CONTINUE ->
          step.before().equals(step.after())
              ? number + " matches, and changes nothing."
              : number + " sets the mark.";
    };
  }

  private static String why(Moment moment, Filtered filtered) {
    var rule = filtered.rule();
    var conditions = rule == null ? List.<String>of() : conditions(rule);
    var taken = rule != null && rule.target() instanceof Target.Masquerade ? "MASQUERADE" : "SNAT";
    if (conditions.isEmpty()) {
      boolean marked = moment.trail().stream().anyMatch(RuleReasons::asksForMark);
      return marked
          ? "It carries the mark that asks for " + taken + "."
          : "No exception holds for it, so the last rule does: " + taken + ".";
    }
    return sentence(conditions) + ": " + taken + ".";
  }

  private static boolean asksForMark(Filtered filtered) {
    return filtered.rule() != null
        && filtered.rule().target() instanceof Target.Masquerade
        && filtered.rule().matches().stream().anyMatch(Match.MarkIs.class::isInstance);
  }

  private static String sentence(List<String> conditions) {
    var text = String.join(" and ", conditions);
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** What holds for a packet that a rule matched, in words. */
  private static List<String> conditions(Rule rule) {
    var words = new ArrayList<String>();
    var to = rule.selector().destination();
    if (to != null) {
      words.add("its destination is " + (to.negated() ? "not in " : "in ") + to.range());
    }
    var from = rule.selector().source();
    if (from != null) {
      words.add("its source is " + (from.negated() ? "not in " : "in ") + from.range());
    }
    rule.matches().forEach(match -> condition(match).ifPresent(words::add));
    return words;
  }

  private static Optional<String> condition(Match match) {
    return switch (match) {
      case Match.AddressTypes types
          when types.destination() != null
              && types.destination().types().contains(Match.AddressType.LOCAL) ->
          Optional.of(
              "it is " + (types.destination().negated() ? "not for" : "for") + " this machine");
      case Match.MarkIs mark when !mark.negated() ->
          Optional.of("it carries the mark 0x" + Integer.toHexString(mark.value()));
      default -> Optional.empty();
    };
  }

  /** The service whose rules were followed, and how an endpoint was chosen. */
  private String service(Moment moment) {
    var name =
        moment.trail().stream()
            .flatMap(step -> comment(step.rule()).stream())
            .filter(text -> text.matches(".+:? cluster IP"))
            .map(text -> text.replaceFirst(":? cluster IP$", ""))
            .findFirst();
    var chosen =
        moment.trail().stream()
            .filter(step -> step.chain().startsWith("KUBE-SVC-"))
            .findFirst()
            .map(step -> endpoints(moment, step));
    var who =
        name.map(it -> "The address of service " + it + ".").orElse("A rule of DNAT matches.");
    return chosen.map(it -> who + it).orElse(who);
  }

  private String endpoints(Moment moment, Filtered step) {
    long ways =
        world
            .network()
            .find(moment.at())
            .map(it -> it.rules().tableOrEmpty(TableName.NAT).chain(step.chain()))
            .map(chain ->
                chain.rules().stream()
                    .filter(rule ->
                        rule.target() instanceof Target.Jump(var to) && to.startsWith("KUBE-SEP-"))
                    .count())
            .orElse(0L);
    return ways > 1 ? " Chance chooses one of its " + ways + " pods." : " It has one pod.";
  }

  private static Optional<String> comment(@Nullable Rule rule) {
    return rule == null
        ? Optional.empty()
        : rule.matches().stream()
            .flatMap(match ->
                match instanceof Match.Comment(var text)
                    ? Optional.of(text).stream()
                    : Optional.<String>empty().stream())
            .findFirst();
  }

  /** The rule that a moment's sentence is about; its rule is null where a policy decided. */
  record Subject(String chain, int number, @Nullable Rule rule) {}

  static Subject subject(List<Filtered> trail, List<PassedOver.Tried> tried) {
    var last = trail.getLast();
    if (last.rule() != null || last.verdict() == Verdict.DROP) {
      return new Subject(last.chain(), last.number(), last.rule());
    }
    return trail.stream()
        .filter(RuleReasons::spares)
        .findFirst()
        .map(step -> new Subject(step.chain(), step.number(), step.rule()))
        .or(() ->
            tried.stream()
                .filter(one -> Moments.translates(one.rule()))
                .reduce((one, other) -> other)
                .map(one -> new Subject(one.chain(), one.number(), one.rule())))
        .orElse(new Subject(last.chain(), 0, null));
  }

  /** Whether a rule kept the packet from those behind it for what it is. */
  private static boolean spares(Filtered step) {
    return step.verdict() == Verdict.RETURN
        && step.rule() != null
        && !conditions(step.rule()).isEmpty()
        && !asksNoMark(step.rule());
  }

  /** Why nothing translated a packet that a rule might have. */
  private String kept(Moment moment) {
    var stays = "the source stays " + Packets.ip(moment.step().after(), true) + ".";
    var trail = moment.trail();
    var subject = subject(trail, new PassedOver(world).of(moment.at(), trail));
    var rule = subject.rule();
    if (rule == null) {
      return "No rule translates it: " + stays;
    }
    var who = "Rule " + subject.number() + " of " + subject.chain();
    if (trail.stream().anyMatch(step -> rule.equals(step.rule()))) {
      return who + " spares it, since " + String.join(" and ", conditions(rule)) + ": " + stays;
    }
    return moment
        .before()
        .map(packet -> new WhyNot(packet, moment.step().before().mark()))
        .map(why -> who + " " + why.of(rule) + ". " + why.contrast(rule) + ": " + stays)
        .orElse(who + " does not match: " + stays);
  }

  private static boolean asksNoMark(Rule rule) {
    return rule.matches().stream()
        .anyMatch(match -> match instanceof Match.MarkIs mark && mark.negated());
  }
}
