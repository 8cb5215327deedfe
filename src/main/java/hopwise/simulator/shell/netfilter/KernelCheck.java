package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.netfilter.Chain;
import hopwise.simulator.linux.netfilter.Hook;
import hopwise.simulator.linux.netfilter.Match;
import hopwise.simulator.linux.netfilter.Rule;
import hopwise.simulator.linux.netfilter.Selector;
import hopwise.simulator.linux.netfilter.Table;
import hopwise.simulator.linux.netfilter.TableName;
import hopwise.simulator.linux.netfilter.Target;
import hopwise.simulator.net.Protocol;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the kernel refuses although the command line was right. */
final class KernelCheck {
  static final String INVALID = "Invalid argument";
  private static final String LOOP = "Too many links";
  private static final String ABSENT = "No such file or directory";

  /** The kernel's limit of chains that jump to one another. */
  private static final int DEEPEST = 16;

  private final Table table;

  private KernelCheck(Table table) {
    this.table = table;
  }

  /**
   * The kernel's word for what is wrong with a rule.
   *
   * @param table after the rule was put into {@code chain}
   */
  static Optional<String> refusal(Table table, String chain, Rule rule) {
    var check = new KernelCheck(table);
    if (!selectorAllows(rule) || !allowed(rule.target(), table.name())) {
      return Optional.of(INVALID);
    }
    var hooks = check.hooks(chain);
    if (rule.target() instanceof Target.Jump(var next)) {
      return check.jump(next, hooks);
    }
    return hooks.stream().allMatch(hook -> allowed(rule.target(), hook))
        ? Optional.empty()
        : Optional.of(INVALID);
  }

  private static boolean selectorAllows(Rule rule) {
    var kind = rule.selector().protocol();
    boolean resets = rule.target() instanceof Target.Reject(var error) && error == null;
    boolean tcp = kind != null && kind.protocol() == Protocol.TCP && !kind.negated();
    return canMatch(rule.selector().source())
        && canMatch(rule.selector().destination())
        && (!resets || tcp)
        && rule.matches().stream().allMatch(match -> fits(match, kind));
  }

  private static boolean canMatch(Selector.@Nullable Range range) {
    return range == null || !range.negated() || range.range().length() > 0;
  }

  private static boolean fits(Match match, Selector.@Nullable Kind kind) {
    return switch (match) {
      case Match.Ports ports -> kind != null && kind.protocol() == ports.protocol();
      case Match.IcmpType icmp ->
          kind != null && kind.protocol() == Protocol.ICMP && !kind.negated();
      case Match.MultiPort multi -> true;
      case Match.MarkIs mark -> true;
      case Match.AddressTypes types -> true;
      case Match.State state -> true;
      case Match.Random random -> true;
      case Match.Comment comment -> true;
    };
  }

  private static boolean allowed(Target target, TableName table) {
    return switch (target) {
      case Target.Dnat dnat -> table == TableName.NAT;
      case Target.Snat snat -> table == TableName.NAT;
      case Target.Masquerade masquerade -> table == TableName.NAT;
      case Target.Redirect redirect -> table == TableName.NAT;
      case Target.Reject reject -> table == TableName.FILTER;
      case Target.Ttl ttl -> table == TableName.MANGLE;
      case Target.Accept accept -> true;
      case Target.Drop drop -> true;
      case Target.Return back -> true;
      case Target.Jump jump -> true;
      case Target.None none -> true;
      case Target.Log log -> true;
      case Target.SetMark mark -> true;
      case Target.Trace trace -> true;
    };
  }

  private static boolean allowed(Target target, Hook hook) {
    return switch (target) {
      case Target.Dnat dnat -> hook == Hook.PREROUTING || hook == Hook.OUTPUT;
      case Target.Redirect redirect -> hook == Hook.PREROUTING || hook == Hook.OUTPUT;
      case Target.Snat snat -> hook == Hook.POSTROUTING || hook == Hook.INPUT;
      case Target.Masquerade masquerade -> hook == Hook.POSTROUTING;
      case Target.Accept accept -> true;
      case Target.Drop drop -> true;
      case Target.Return back -> true;
      case Target.Jump jump -> true;
      case Target.None none -> true;
      case Target.Reject reject -> true;
      case Target.Log log -> true;
      case Target.SetMark mark -> true;
      case Target.Ttl ttl -> true;
      case Target.Trace trace -> true;
    };
  }

  /** The hooks from which packets can come to a chain. */
  private Set<Hook> hooks(String chain) {
    var reaching = new HashSet<>(Set.of(chain));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (var other : table.chains().values()) {
        if (!reaching.contains(other.name()) && jumpsInto(other, reaching)) {
          grown = reaching.add(other.name());
        }
      }
    }
    var hooks = EnumSet.noneOf(Hook.class);
    table.name().hooks().stream()
        .filter(hook -> reaching.contains(hook.name()))
        .forEach(hooks::add);
    return hooks;
  }

  private static boolean jumpsInto(Chain chain, Set<String> targets) {
    return chain.rules().stream()
        .anyMatch(rule -> rule.target() instanceof Target.Jump(var next) && targets.contains(next));
  }

  /** A chain that no hook reaches may even jump to itself: the kernel looks from the hooks on. */
  private Optional<String> jump(String next, Set<Hook> hooks) {
    if (table.name().hooks().stream().anyMatch(hook -> hook.name().equals(next))) {
      return Optional.of(ABSENT);
    }
    for (var hook : hooks) {
      var found = walk(hook.name(), hook, 0, new HashSet<>());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<String> walk(String name, Hook hook, int depth, Set<String> done) {
    if (depth == DEEPEST) {
      return Optional.of(LOOP);
    }
    var chain = table.chain(name);
    if (chain == null || !done.add(depth + " " + name)) {
      return Optional.empty();
    }
    for (var rule : chain.rules()) {
      if (!allowed(rule.target(), hook)) {
        return Optional.of(INVALID);
      }
      var deeper =
          rule.target() instanceof Target.Jump(var next)
              ? walk(next, hook, depth + 1, done)
              : Optional.<String>empty();
      if (deeper.isPresent()) {
        return deeper;
      }
    }
    return Optional.empty();
  }
}
