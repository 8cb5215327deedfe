package hopwise.simulator.shell.ebtables;

import hopwise.simulator.linux.ebtables.EbChain;
import hopwise.simulator.linux.ebtables.EbHook;
import hopwise.simulator.linux.ebtables.EbRule;
import hopwise.simulator.linux.ebtables.EbTable;
import hopwise.simulator.linux.ebtables.EbTarget;
import hopwise.simulator.linux.ebtables.Ebtables;
import hopwise.simulator.net.Mac;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the kernel refuses although the command line was right. */
final class EbCheck {
  private static final String INVALID = "Invalid argument";

  /** The kernel's limit of chains that jump to one another. */
  private static final int DEEPEST = 16;

  private final Ebtables rules;
  private final EbTable table;

  private EbCheck(Ebtables rules, EbTable table) {
    this.rules = rules;
    this.table = table;
  }

  /**
   * The kernel's word for what is wrong with a rule.
   *
   * @param rules after the rule was put in
   */
  static Optional<String> refusal(Ebtables rules, EbTable table, EbRule rule) {
    if (!selectorAllows(rule) || !tableAllows(rule.target(), table)) {
      return Optional.of(INVALID);
    }
    var check = new EbCheck(rules, table);
    return Arrays.stream(EbHook.values())
        .map(hook -> check.walk(hook.name(), hook, 0))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean selectorAllows(EbRule rule) {
    boolean ofIp = rule.ipSource() != null || rule.ipDestination() != null;
    boolean ofArp =
        rule.arpOperation() != null
            || rule.arpSource() != null
            || rule.arpDestination() != null
            || rule.target() instanceof EbTarget.ArpReply;
    return (!ofIp || is(rule.protocol(), false))
        && (!ofArp || is(rule.protocol(), true))
        && tests(rule.source())
        && tests(rule.destination());
  }

  private static boolean is(EbRule.@Nullable EtherType protocol, boolean arp) {
    return protocol != null && protocol.arp() == arp && !protocol.negated();
  }

  private static boolean tests(EbRule.@Nullable MacTest test) {
    return test == null || !test.mask().equals(Mac.ZERO);
  }

  private static boolean tableAllows(EbTarget target, EbTable table) {
    return switch (target) {
      case EbTarget.Dnat dnat -> table == EbTable.NAT;
      case EbTarget.Snat snat -> table == EbTable.NAT;
      case EbTarget.ArpReply reply -> table == EbTable.NAT;
      case EbTarget.Verdict verdict -> true;
      case EbTarget.Jump jump -> true;
    };
  }

  private static boolean hookAllows(EbTarget target, EbHook hook) {
    return switch (target) {
      case EbTarget.Dnat dnat -> hook == EbHook.PREROUTING || hook == EbHook.OUTPUT;
      case EbTarget.Snat snat -> hook == EbHook.POSTROUTING;
      case EbTarget.ArpReply reply -> hook == EbHook.PREROUTING;
      case EbTarget.Verdict verdict -> true;
      case EbTarget.Jump jump -> true;
    };
  }

  /** A chain that no hook reaches may jump to itself. */
  private Optional<String> walk(String name, EbHook hook, int depth) {
    EbChain chain = rules.chain(table, name);
    if (depth == DEEPEST) {
      return Optional.of("Too many links");
    }
    if (chain == null) {
      return Optional.empty();
    }
    for (var rule : chain.rules()) {
      if (!hookAllows(rule.target(), hook)) {
        return Optional.of(INVALID);
      }
      if (rule.target() instanceof EbTarget.Jump(var next)) {
        var deeper = walk(next, hook, depth + 1);
        if (deeper.isPresent()) {
          return deeper;
        }
      }
    }
    return Optional.empty();
  }
}
