package hopwise.web.walk;

import hopwise.simulator.azure.NextHopType;
import hopwise.simulator.azure.NsgRule;
import hopwise.simulator.linux.netfilter.Hook;
import hopwise.simulator.linux.netfilter.Rule;
import hopwise.simulator.linux.netfilter.TableName;
import hopwise.simulator.linux.netfilter.Target;
import hopwise.simulator.linux.route.RouteType;
import hopwise.simulator.net.Packet;
import hopwise.simulator.shell.netfilter.RuleText;
import hopwise.simulator.trace.Decision;
import hopwise.simulator.trace.Decision.Filtered;
import hopwise.simulator.trace.Decision.Verdict;
import hopwise.simulator.trace.FabricDecision;
import hopwise.simulator.trace.Hop;
import hopwise.simulator.trace.Step;
import hopwise.simulator.trace.Trace;
import hopwise.simulator.trace.WindowsDecision;
import hopwise.simulator.world.World;
import hopwise.web.walk.Moment.Stay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Picks the decisions out of a trace; every stay has at least one. */
final class Moments {
  private final PassedOver rules;
  private final int part;
  private final List<Moment> made = new ArrayList<>();
  private final List<Stay> open = new ArrayList<>();
  private final Set<String> kept = new HashSet<>();

  private Moments(World world, int part) {
    this.rules = new PassedOver(world);
    this.part = part;
  }

  /** The decisions of a trace in order. */
  static List<Moment> of(World world, int part, Trace trace) {
    var moments = new Moments(world, part);
    for (int i = 0; i < trace.hops().size(); i++) {
      moments.hop(i, trace.hops().get(i));
    }
    if (!moments.made.isEmpty() && refused(moments.made.getLast())) {
      moments.open.removeIf(stay -> stay.step().decision() instanceof Decision.Ended);
    }
    if (!moments.open.isEmpty()) {
      moments.promote(trace.hops().size() - 1);
    }
    return moments.made;
  }

  private void hop(int number, Hop hop) {
    int before = made.size();
    var steps = hop.steps();
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      var next = i + 1 < steps.size() ? steps.get(i + 1) : null;
      if (decides(hop, step)) {
        var change = changeAfter(step, next);
        made.add(new Moment(part, number, hop.at(), passed(step), trail(step), step, change));
        open.clear();
        i += change == null ? 0 : 1;
      } else {
        open.add(new Stay(hop.at(), step));
      }
    }
    if (made.size() == before) {
      promote(number);
    }
  }

  /** The last step decides where no other does. */
  private void promote(int number) {
    var last = open.removeLast();
    made.add(new Moment(part, number, last.at(), open, trail(last.step()), last.step(), null));
    open.clear();
  }

  private static @Nullable Step changeAfter(Step step, @Nullable Step next) {
    return step.decision() instanceof Filtered
            && next != null
            && next.decision() instanceof Decision.Translated
        ? next
        : null;
  }

  /** The rules of the same table and hook since the last decision, with the step's own. */
  private List<Filtered> trail(Step step) {
    if (!(step.decision() instanceof Filtered last)) {
      return List.of();
    }
    var trail = new ArrayList<Filtered>();
    for (var stay : open) {
      if (isOfTrail(stay, last)) {
        trail.add((Filtered) stay.step().decision());
      }
    }
    trail.add(last);
    return trail;
  }

  private List<Stay> passed(Step step) {
    return step.decision() instanceof Filtered last
        ? open.stream().filter(stay -> !isOfTrail(stay, last)).toList()
        : open;
  }

  private static boolean isOfTrail(Stay stay, Filtered last) {
    return stay.step().decision() instanceof Filtered other
        && other.table() == last.table()
        && other.hook() == last.hook();
  }

  private boolean decides(Hop hop, Step step) {
    return switch (step.decision()) {
      case Decision.Originated originated -> true;
      case Decision.Arrived arrived -> false;
      case Decision.Left left -> false;
      case Decision.Bridged bridged -> step.after().payload() instanceof Packet;
      case Decision.Routed routed -> routed.route().type() != RouteType.LOCAL;
      case Decision.Resolved resolved -> resolved.how() == Decision.Resolved.How.UNANSWERED;
      case Filtered filtered -> decides(hop, step, filtered);
      case Decision.BridgeFiltered filtered -> filtered.verdict().name().equals("DROP");
      case Decision.Policed policed -> true;
      case Decision.Served served -> true;
      case Decision.Tracked tracked -> false;
      case Decision.Translated translated -> true;
      case Decision.Delivered delivered -> true;
      case Decision.Complained complained -> true;
      case Decision.Tunnelled tunnelled -> true;
      case FabricDecision decided -> decides(step, decided);
      case WindowsDecision.Entered entered -> false;
      case WindowsDecision.Switched switched -> false;
      case WindowsDecision decided -> true;
      case Decision.Ended ended -> made.isEmpty() || !refused(made.getLast());
    };
  }

  private static boolean decides(Step step, FabricDecision decision) {
    return switch (decision) {
      case FabricDecision.Vetted vetted ->
          !vetted.passes()
              || (step.after().payload() instanceof Packet packet
                  && !vetted.nic().serves(packet.source()));
      case FabricDecision.Remembered remembered -> false;
      case FabricDecision.Handed handed -> false;
      case FabricDecision decided -> true;
    };
  }

  private boolean decides(Hop hop, Step step, Filtered filtered) {
    if (filtered.verdict() == Verdict.DROP) {
      return true;
    }
    if (filtered.table() != TableName.NAT || filtered.verdict() != Verdict.ACCEPT) {
      return false;
    }
    return translates(filtered.rule())
        || (filtered.hook() == Hook.POSTROUTING && isNews(keeping(hop, trail(step))));
  }

  /** The rule that might have translated, or kept another from it; empty for none. */
  private String keeping(Hop hop, List<Filtered> trail) {
    var rule = RuleReasons.subject(trail, rules.of(hop.at(), trail)).rule();
    return rule == null ? "" : RuleText.of(rule);
  }

  /** The same rules stand on every node: the second time they keep a packet is no news. */
  private boolean isNews(String rule) {
    return !rule.isEmpty() && kept.add(rule);
  }

  /** Whether a rule gives a packet another address. */
  static boolean translates(@Nullable Rule rule) {
    return rule != null
        && switch (rule.target()) {
          case Target.Dnat dnat -> true;
          case Target.Snat snat -> true;
          case Target.Masquerade masquerade -> true;
          case Target.Redirect redirect -> true;
          case Target.Accept other -> false;
          case Target.Drop other -> false;
          case Target.Return other -> false;
          case Target.Jump other -> false;
          case Target.None other -> false;
          case Target.Reject other -> false;
          case Target.Log other -> false;
          case Target.SetMark other -> false;
          case Target.Ttl other -> false;
          case Target.Trace other -> false;
        };
  }

  /** Whether a decision says by itself that the way ends here. */
  private static boolean refused(Moment moment) {
    return switch (moment.decision()) {
      case Filtered filtered -> filtered.verdict() == Verdict.DROP;
      case Decision.BridgeFiltered filtered -> true;
      case Decision.Resolved resolved -> true;
      case Decision.Policed policed -> policed.by() == null;
      case Decision.Served served -> served.pod() == null;
      case FabricDecision.Vetted vetted -> !vetted.passes();
      case FabricDecision.Secured secured -> secured.rule().access() == NsgRule.Access.DENY;
      case FabricDecision.Steered steered -> steered.route().type() == NextHopType.NONE;
      default -> false;
    };
  }
}
