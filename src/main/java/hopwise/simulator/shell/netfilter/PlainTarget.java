package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.netfilter.Selector;
import hopwise.simulator.linux.netfilter.Target;
import org.jspecify.annotations.Nullable;

/** A target without options: {@code ACCEPT}, {@code TRACE} and their like. */
final class PlainTarget extends Extension<Target> {
  private final Target target;

  PlainTarget(String name, Target target) {
    super(name);
    this.target = target;
  }

  @Override
  void read(String option, String value, boolean negated, Selector.@Nullable Kind kind) {
    throw new IllegalArgumentException(name() + " has no option " + option);
  }

  @Override
  Target finish(Selector.@Nullable Kind kind) {
    return target;
  }
}
