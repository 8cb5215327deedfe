package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.netfilter.Selector;
import hopwise.simulator.linux.netfilter.Target;
import org.jspecify.annotations.Nullable;

/** {@code -j MARK}: five ways to write {@code mark & ~mask ^ value}. */
final class MarkTarget extends Extension<Target> {
  private @Nullable Target target;

  MarkTarget() {
    super(
        "MARK",
        Option.of("set-mark"),
        Option.of("and-mark"),
        Option.of("or-mark"),
        Option.of("xor-mark"),
        Option.of("set-xmark"));
  }

  @Override
  void read(String option, String value, boolean negated, Selector.@Nullable Kind kind) {
    target =
        switch (option) {
          case "set-xmark" -> set(Masked.read(value, this, option), false);
          case "set-mark" -> set(Masked.read(value, this, option), true);
          case "and-mark" -> new Target.SetMark(0, ~plain(option, value));
          case "or-mark" -> {
            int bits = plain(option, value);
            yield new Target.SetMark(bits, bits);
          }
          default -> new Target.SetMark(plain(option, value), 0);
        };
  }

  private static Target set(Masked masked, boolean alsoValue) {
    return new Target.SetMark(
        masked.value(), alsoValue ? masked.mask() | masked.value() : masked.mask());
  }

  private int plain(String option, String value) {
    var number = Numbers.parse(value, 0, 0xffff_ffffL);
    if (number.isEmpty()) {
      refuse(
          "MARK: bad value for option \"--%s\", or out of range (0-4294967295).\n"
              .formatted(option));
    }
    return (int) number.orElse(0);
  }

  @Override
  @Nullable Target finish(Selector.@Nullable Kind kind) {
    onlyOne();
    if (target == null) {
      refuse("MARK: One of the --set-xmark, --{and,or,xor,set}-mark options is required");
    }
    return target;
  }
}
