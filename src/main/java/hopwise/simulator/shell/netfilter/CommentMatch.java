package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.netfilter.Match;
import hopwise.simulator.linux.netfilter.Selector;
import org.jspecify.annotations.Nullable;

/** {@code -m comment}. */
final class CommentMatch extends Extension<Match> {
  private static final int LONGEST = 255;

  private @Nullable Match match;

  CommentMatch() {
    super("comment", Option.of("comment"));
  }

  @Override
  void read(String option, String value, boolean negated, Selector.@Nullable Kind kind) {
    match = new Match.Comment(value.substring(0, Math.min(value.length(), LONGEST)));
  }

  @Override
  @Nullable Match finish(Selector.@Nullable Kind kind) {
    required("comment");
    return match;
  }
}
