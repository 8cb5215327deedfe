package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.netfilter.Match;
import hopwise.simulator.linux.netfilter.Selector;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code -m statistic --mode random}. */
final class RandomMatch extends Extension<Match> {
  private static final Pattern NUMBER =
      Pattern.compile("\\+?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?");
  private static final Set<String> SIMULATED = Set.of("--mode random", "--probability");
  private static final long ONE = 1L << 31;

  private @Nullable Match match;

  RandomMatch() {
    super(
        "statistic",
        Option.of("mode"),
        Option.negatable("probability"),
        Option.negatable("every"),
        Option.of("packet"));
  }

  @Override
  void read(String option, String value, boolean negated, Selector.@Nullable Kind kind) {
    switch (option) {
      case "mode" -> mode(value);
      case "probability" -> match = new Match.Random(threshold(value), negated);
      default -> refuse(Refusal.notSimulated("option --" + option, SIMULATED));
    }
  }

  private void mode(String value) {
    if (value.equals("nth")) {
      refuse(Refusal.notSimulated("--mode nth", SIMULATED));
    } else if (!value.equals("random")) {
      refuse("Bad mode \"" + value + "\"");
    }
  }

  private long threshold(String value) {
    double chance = NUMBER.matcher(value).matches() ? Double.parseDouble(value) : -1;
    if (chance < 0 || chance > 1) {
      refuse("statistic: bad value for option \"--probability\", or out of range (0-1).\n");
    }
    return Math.round(chance * ONE);
  }

  @Override
  @Nullable Match finish(Selector.@Nullable Kind kind) {
    if (has("probability")) {
      required("mode");
    } else {
      refuse("--probability must be specified when using random mode");
    }
    return match;
  }
}
