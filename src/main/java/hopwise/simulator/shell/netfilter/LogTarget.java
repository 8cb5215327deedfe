package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.netfilter.Selector;
import hopwise.simulator.linux.netfilter.Target;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code -j LOG}. */
final class LogTarget extends Extension<Target> {
  private static final int LONGEST = 29;

  private String prefix = "";

  LogTarget() {
    super(
        "LOG",
        Option.of("log-level"),
        Option.of("log-prefix"),
        Option.flag("log-tcp-sequence"),
        Option.flag("log-tcp-options"),
        Option.flag("log-ip-options"),
        Option.flag("log-uid"));
  }

  @Override
  void read(String option, String value, boolean negated, Selector.@Nullable Kind kind) {
    if (!option.equals("log-prefix")) {
      refuse(Refusal.notSimulated("option --" + option, Set.of("--log-prefix")));
    } else if (value.isEmpty()) {
      refuse("Argument must have a minimum length of 1 characters\n");
    } else {
      prefix = value.substring(0, Math.min(value.length(), LONGEST));
    }
  }

  @Override
  Target finish(Selector.@Nullable Kind kind) {
    return new Target.Log(prefix);
  }
}
