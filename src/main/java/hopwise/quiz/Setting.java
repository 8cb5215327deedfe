package hopwise.quiz;

import hopwise.quiz.Response.Line;
import hopwise.simulator.lab.Lab;
import hopwise.simulator.lab.Scenario;
import hopwise.simulator.lab.Script;
import hopwise.simulator.shell.Patience;
import hopwise.simulator.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A network that an item is about: a scenario, and what was typed in it before the learner came. It
 * is built when it is first asked for. Safe for use by several threads.
 */
public final class Setting {
  /** What may be played in all: some thousand commands or packets. */
  private static final long ALLOWED = 3_000 * Patience.STEP;

  private static final int MOST_KEPT = 200;

  private final String scenario;
  private final String hash;
  private final String after;
  private final Supplier<Scenario> builder;
  private final Map<List<Line>, Play> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Line>, Play> eldest) {
          return size() > MOST_KEPT;
        }
      };
  private @Nullable Lab begun;

  /**
   * A lab in which lines were typed.
   *
   * @param spent of what is allowed
   */
  private record Play(Lab lab, long spent) {}

  /**
   * A setting.
   *
   * @param scenario its name
   * @param hash of the scenario's text
   * @param after lines as the command {@code lab} takes them; empty for none
   * @param builder makes the scenario
   */
  public Setting(String scenario, String hash, String after, Supplier<Scenario> builder) {
    this.scenario = scenario;
    this.hash = hash;
    this.after = after;
    this.builder = builder;
  }

  /** The scenario's name. */
  public String scenario() {
    return scenario;
  }

  /** What was typed before. */
  public String after() {
    return after;
  }

  /** The network as the learner finds it, in a lab with an empty log. */
  public synchronized Lab lab() {
    if (begun == null) {
      var built = builder.get();
      var world = Script.read(after).play(Lab.begin(built)).lab().world();
      var found =
          new Scenario(
              built.name(),
              built.title(),
              built.summary(),
              built.start(),
              world.withConversations(List.of()),
              built.hash());
      begun = Lab.begin(found);
    }
    return begun;
  }

  /** The world of {@link #lab}. */
  public World world() {
    return lab().world();
  }

  /**
   * The lab after some lines were typed, each in the terminal that is named after its place. A line
   * that is refused leaves it as it was; so do all lines beyond what may be played at all.
   */
  public Lab played(List<Line> lines) {
    return play(lines).lab();
  }

  private Play play(List<Line> lines) {
    int known = lines.size();
    var play = find(lines);
    while (play == null) {
      known--;
      play = known == 0 ? new Play(lab(), 0) : find(lines.subList(0, known));
    }
    while (known < lines.size()) {
      play = next(play, lines.get(known));
      known++;
      keep(lines.subList(0, known), play);
    }
    return play;
  }

  private synchronized @Nullable Play find(List<Line> lines) {
    return lines.isEmpty() ? new Play(lab(), 0) : kept.get(lines);
  }

  private synchronized void keep(List<Line> lines, Play play) {
    kept.put(List.copyOf(lines), play);
  }

  private static Play next(Play play, Line line) {
    var lab = play.lab();
    var done =
        Patience.within(
            ALLOWED - play.spent(), () -> lab.append(lab.sequence(), line.place(), line.text()));
    var after = done.result() instanceof Lab.Reply.Ran ran ? ran.lab() : lab;
    return new Play(after, play.spent() + done.spent());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Setting that
        && scenario.equals(that.scenario)
        && hash.equals(that.hash)
        && after.equals(that.after);
  }

  @Override
  public int hashCode() {
    return 31 * hash.hashCode() + after.hashCode();
  }

  @Override
  public String toString() {
    return scenario + " " + hash + (after.isEmpty() ? "" : " after " + after);
  }
}
