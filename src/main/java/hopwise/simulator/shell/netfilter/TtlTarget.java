package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.netfilter.Selector;
import hopwise.simulator.linux.netfilter.Target;
import org.jspecify.annotations.Nullable;

/** {@code -j TTL}. */
final class TtlTarget extends Extension<Target> {
  private @Nullable Target target;

  TtlTarget() {
    super("TTL", Option.of("ttl-set"), Option.of("ttl-dec"), Option.of("ttl-inc"));
  }

  @Override
  void read(String option, String value, boolean negated, Selector.@Nullable Kind kind) {
    var change =
        switch (option) {
          case "ttl-set" -> Target.Ttl.Change.SET;
          case "ttl-inc" -> Target.Ttl.Change.INCREASE;
          default -> Target.Ttl.Change.DECREASE;
        };
    int least = change == Target.Ttl.Change.SET ? 0 : 1;
    var number = Numbers.parse(value, least, 255);
    if (number.isEmpty()) {
      refuse(
          "TTL: bad value for option \"--%s\", or out of range (%d-255).\n"
              .formatted(option, least));
    }
    target = new Target.Ttl(change, (int) number.orElse(1));
  }

  @Override
  @Nullable Target finish(Selector.@Nullable Kind kind) {
    onlyOne();
    if (target == null) {
      refuse("TTL: You must specify an action");
    }
    return target;
  }
}
