package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.netfilter.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the options of one match ({@code -m NAME}) or target ({@code -j NAME}) of a rule.
 *
 * @param <T> what it becomes
 */
abstract class Extension<T> {
  private final String name;
  private final List<Option> options;
  private final List<String> seen = new ArrayList<>();
  private @Nullable Refusal refusal;

  Extension(String name, Option... options) {
    this.name = name;
    this.options = List.of(options);
  }

  /** The name after {@code -m} or {@code -j}. */
  String name() {
    return name;
  }

  /** The options in the order in which the real tool names them in its messages. */
  List<Option> options() {
    return options;
  }

  /** Takes one option; a wrong one is remembered as the {@link #refusal}. */
  final void take(Option option, String value, boolean negated, Selector.@Nullable Kind kind) {
    if (negated && !option.negatable()) {
      refuse(name + ": option \"--" + option.name() + "\" cannot be inverted.\n");
    } else if (seen.contains(option.means()) && !repeats()) {
      refuse(name + ": option \"--" + option.means() + "\" can only be used once.\n");
    } else {
      seen.add(option.means());
      read(option.means(), value, negated, kind);
    }
  }

  /**
   * Reads one option.
   *
   * @param value empty where the option has no argument
   * @param kind what {@code -p} said so far
   */
  abstract void read(String option, String value, boolean negated, Selector.@Nullable Kind kind);

  /**
   * What was read, null where something is missing and refused.
   *
   * @param kind what {@code -p} says
   */
  abstract @Nullable T finish(Selector.@Nullable Kind kind);

  /** Whether the same option may come twice, or has a message of its own. */
  boolean repeats() {
    return false;
  }

  /** Refuses a rule with two of the options. */
  final void onlyOne() {
    var given = options.stream().map(Option::means).distinct().filter(seen::contains).toList();
    if (given.size() > 1) {
      refuse(
          "%s: option \"--%s\" cannot be used together with \"--%s\".\n"
              .formatted(name, given.get(0), given.get(1)));
    }
  }

  /** Refuses a rule without {@code option}. */
  final void required(String option) {
    if (!has(option)) {
      refuse(name + ": option \"--" + option + "\" must be specified\n");
    }
  }

  final boolean has(String option) {
    return seen.contains(option);
  }

  final void refuse(String text) {
    refuse(Refusal.usage(text));
  }

  final void refuse(Refusal why) {
    if (refusal == null) {
      refusal = why;
    }
  }

  final Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }
}
