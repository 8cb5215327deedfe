package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.netfilter.Match.CtState;
import hopwise.simulator.linux.netfilter.Match;
import hopwise.simulator.linux.netfilter.Selector;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code -m conntrack --ctstate} and {@code -m state --state}. */
final class StateMatch extends Extension<Match> {
  private final boolean shortForm;
  private @Nullable Match match;

  private StateMatch(String name, boolean shortForm, Option... options) {
    super(name, options);
    this.shortForm = shortForm;
  }

  static StateMatch conntrack() {
    return new StateMatch(
        "conntrack",
        false,
        Option.negatable("ctstate"),
        Option.negatable("ctproto"),
        Option.negatable("ctorigsrc"),
        Option.negatable("ctorigdst"),
        Option.negatable("ctreplsrc"),
        Option.negatable("ctrepldst"),
        Option.negatable("ctorigsrcport"),
        Option.negatable("ctorigdstport"),
        Option.negatable("ctreplsrcport"),
        Option.negatable("ctrepldstport"),
        Option.negatable("ctstatus"),
        Option.negatable("ctexpire"),
        Option.of("ctdir"));
  }

  static StateMatch state() {
    return new StateMatch("state", true, Option.negatable("state"));
  }

  @Override
  void read(String option, String value, boolean negated, Selector.@Nullable Kind kind) {
    if (option.endsWith("state")) {
      match = new Match.State(states(value), negated, shortForm);
    } else {
      refuse(Refusal.notSimulated("option --" + option, Set.of("--ctstate")));
    }
  }

  private Set<CtState> states(String value) {
    var states = EnumSet.noneOf(CtState.class);
    for (var word : value.split(",", -1)) {
      var name = word.toUpperCase(Locale.ROOT);
      var found =
          Arrays.stream(CtState.values())
              .filter(state -> state.name().equals(name))
              .filter(state -> !shortForm || state.compareTo(CtState.UNTRACKED) <= 0)
              .findFirst();
      found.ifPresent(states::add);
      if (found.isEmpty()) {
        refuse("Bad " + (shortForm ? "state" : "ctstate") + " \"" + word + "\"");
      }
    }
    return states;
  }

  @Override
  @Nullable Match finish(Selector.@Nullable Kind kind) {
    if (shortForm) {
      required("state");
    } else if (match == null) {
      refuse("conntrack: At least one option is required");
    }
    return match;
  }
}
