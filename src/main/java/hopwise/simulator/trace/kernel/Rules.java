package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.netfilter.Chain;
import hopwise.simulator.linux.netfilter.Hook;
import hopwise.simulator.linux.netfilter.Match;
import hopwise.simulator.linux.netfilter.Rule;
import hopwise.simulator.linux.netfilter.Table;
import hopwise.simulator.linux.netfilter.TableName;
import hopwise.simulator.linux.netfilter.Target;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.trace.Decision;
import hopwise.simulator.trace.Decision.Filtered;
import hopwise.simulator.trace.Decision.Verdict;
import hopwise.simulator.trace.Shot;
import org.jspecify.annotations.Nullable;

/** One table's rules at one hook, tried on one packet. */
final class Rules {
  private final Stack stack;
  private final Buffer buffer;
  private final Hook hook;
  private final Table table;
  private final @Nullable String input;
  private final @Nullable String output;

  /** Whether they stand for programs of eBPF: then no counter and no step tells of them. */
  private final boolean hidden;

  private Rules(
      Stack stack,
      Buffer buffer,
      Hook hook,
      Table table,
      @Nullable String input,
      @Nullable String output,
      boolean hidden) {
    this.stack = stack;
    this.buffer = buffer;
    this.hook = hook;
    this.table = table;
    this.input = input;
    this.output = output;
    this.hidden = hidden;
  }

  /**
   * Whether the table lets the packet pass.
   *
   * @param input name of the link it came in by, null for none
   * @param output name of the link it leaves by, null for none
   */
  static boolean pass(
      Stack stack,
      Buffer buffer,
      TableName name,
      Hook hook,
      @Nullable String input,
      @Nullable String output) {
    var table = stack.namespace.rules().table(name);
    var chain = table == null ? null : table.chain(hook.name());
    if (table == null || chain == null) {
      return true;
    }
    var rules = new Rules(stack, buffer, hook, table, input, output, false);
    var verdict = rules.walk(chain);
    return (verdict == null ? rules.policy(chain) : verdict) == Verdict.ACCEPT;
  }

  /**
   * Asks a chain of the rules that stand for programs of eBPF; false where the packet was rejected.
   */
  static boolean balance(
      Stack stack,
      Buffer buffer,
      TableName name,
      String chain,
      Hook hook,
      @Nullable String input,
      @Nullable String output) {
    var table = stack.namespace.balancing().table(name);
    var asked = table == null ? null : table.chain(chain);
    return table == null
        || asked == null
        || new Rules(stack, buffer, hook, table, input, output, true).walk(asked) != Verdict.DROP;
  }

  private Verdict policy(Chain chain) {
    var verdict = chain.policy() == Chain.Policy.DROP ? Verdict.DROP : Verdict.ACCEPT;
    if (!chain.rules().isEmpty()) {
      stack.count(table.name() + "/" + chain.name(), Sizes.of(buffer.payload));
    }
    if (verdict == Verdict.DROP || !chain.rules().isEmpty()) {
      note(chain, 0, null, verdict, null, buffer.shot());
    }
    if (verdict == Verdict.DROP) {
      Hooks.drop(stack, buffer, "policy");
    }
    return verdict;
  }

  /** The verdict of a chain: ACCEPT or DROP, null where it ended without one. */
  private @Nullable Verdict walk(Chain chain) {
    int number = 0;
    for (var rule : chain.rules()) {
      number++;
      if (Matching.matches(
          stack, buffer, rule, input == null ? "" : input, output == null ? "" : output)) {
        if (!hidden) {
          stack.count(Integer.toString(rule.handle()), Sizes.of(buffer.payload));
        }
        var verdict = apply(chain, number, rule);
        if (verdict == Verdict.RETURN) {
          return null;
        }
        if (verdict != Verdict.CONTINUE) {
          return verdict;
        }
      }
    }
    return null;
  }

  private Verdict apply(Chain chain, int number, Rule rule) {
    var before = buffer.shot();
    return switch (rule.target()) {
      case Target.Accept accept -> note(chain, number, rule, Verdict.ACCEPT, null, before);
      case Target.Return back -> note(chain, number, rule, Verdict.RETURN, null, before);
      case Target.None none -> note(chain, number, rule, Verdict.CONTINUE, null, before);
      case Target.Log log -> note(chain, number, rule, Verdict.CONTINUE, null, before);
      case Target.Trace trace -> note(chain, number, rule, Verdict.CONTINUE, null, before);
      case Target.SetMark(int value, int mask) -> {
        buffer.mark = (buffer.mark & ~mask) ^ value;
        yield note(chain, number, rule, Verdict.CONTINUE, null, before);
      }
      case Target.Ttl ttl -> {
        buffer.payload = buffer.packet().withTtl(changed(buffer.packet().ttl(), ttl));
        yield note(chain, number, rule, Verdict.CONTINUE, null, before);
      }
      case Target.Jump(var name) -> jump(chain, number, rule, name);
      case Target.Drop drop -> {
        note(chain, number, rule, Verdict.DROP, null, before);
        Hooks.drop(stack, buffer, rule);
        yield Verdict.DROP;
      }
      case Target.Reject reject -> {
        note(chain, number, rule, Verdict.DROP, null, before);
        served(rule, null);
        Icmp.reject(stack, buffer, hook, reject);
        yield Verdict.DROP;
      }
      case Target.Dnat dnat -> translate(chain, number, rule);
      case Target.Snat snat -> translate(chain, number, rule);
      case Target.Masquerade masquerade -> translate(chain, number, rule);
      case Target.Redirect redirect -> translate(chain, number, rule);
    };
  }

  private Verdict jump(Chain from, int number, Rule rule, String name) {
    note(from, number, rule, Verdict.JUMP, name, buffer.shot());
    var chain = table.chain(name);
    var verdict = chain == null ? null : walk(chain);
    return verdict == null ? Verdict.CONTINUE : verdict;
  }

  private Verdict translate(Chain chain, int number, Rule rule) {
    boolean possible = Nat.decide(stack, buffer, rule.target(), input, output);
    var verdict = possible ? Verdict.ACCEPT : Verdict.DROP;
    note(chain, number, rule, verdict, null, buffer.shot());
    if (rule.target() instanceof Target.Dnat(var to)) {
      served(rule, to.first());
    }
    if (!possible) {
      Hooks.drop(stack, buffer, "no address to translate to");
    }
    return verdict;
  }

  /** The rules of a service begin their comment with its name. */
  private void served(Rule rule, @Nullable Ipv4 pod) {
    if (hidden) {
      var service =
          rule.matches().stream()
              .filter(Match.Comment.class::isInstance)
              .map(match -> ((Match.Comment) match).text().split(" ", 2)[0])
              .findFirst()
              .orElse("");
      buffer.note(stack.id(), new Decision.Served(service, pod));
    }
  }

  private static int changed(int ttl, Target.Ttl change) {
    return switch (change.change()) {
      case SET -> change.value();
      case INCREASE -> Math.min(255, ttl + change.value());
      case DECREASE -> Math.max(0, ttl - change.value());
    };
  }

  private Verdict note(
      Chain chain,
      int number,
      @Nullable Rule rule,
      Verdict verdict,
      @Nullable String jump,
      Shot before) {
    if (hidden) {
      return verdict;
    }
    stack.wire.decided(
        stack,
        buffer,
        new Filtered(hook, table.name(), chain.name(), number, rule, verdict, jump),
        before);
    return verdict;
  }
}
