package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.netfilter.Match;
import hopwise.simulator.linux.netfilter.Selector;
import org.jspecify.annotations.Nullable;

/** {@code -m mark}. */
final class MarkMatch extends Extension<Match> {
  private @Nullable Match match;

  MarkMatch() {
    super("mark", Option.negatable("mark"));
  }

  @Override
  void read(String option, String value, boolean negated, Selector.@Nullable Kind kind) {
    var masked = Masked.read(value, this, option);
    match = new Match.MarkIs(masked.value(), masked.mask(), negated);
  }

  @Override
  @Nullable Match finish(Selector.@Nullable Kind kind) {
    required("mark");
    return match;
  }
}
