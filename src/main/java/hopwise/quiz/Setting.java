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
import java.util.Optional;
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
  private Script.@Nullable Played begun;

  /**
   * A lab in which lines were typed.
   *
   * @param spent of what is allowed
   * @param refused why the last line was not run; null if it was
   */
  private record Play(Lab lab, long spent, @Nullable String refused) {}

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
  public Lab lab() {
    return begun().lab();
  }

  /** What of {@link #after} does not succeed. */
  public List<Script.Failure> failed() {
    return begun().failed();
  }

  private synchronized Script.Played begun() {
    if (begun == null) {
      var built = builder.get();
      var played = Script.read(after).play(Lab.begin(built));
      var found =
          new Scenario(
              built.name(),
              built.title(),
              built.summary(),
              built.start(),
              played.lab().world().quiet(),
              built.hash());
      begun = new Script.Played(Lab.begin(found), played.failed());
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

  /** Why the last of these lines was not run: one sentence; empty if it was. */
  public Optional<String> refused(List<Line> lines) {
    return Optional.ofNullable(play(lines).refused());
  }

  private Play play(List<Line> lines) {
    int known = lines.size();
    var play = find(lines);
    while (play == null) {
      known--;
      play = known == 0 ? new Play(lab(), 0, null) : find(lines.subList(0, known));
    }
    while (known < lines.size()) {
      play = next(play, lines.get(known));
      known++;
      keep(lines.subList(0, known), play);
    }
    return play;
  }

  private synchronized @Nullable Play find(List<Line> lines) {
    return lines.isEmpty() ? new Play(lab(), 0, null) : kept.get(lines);
  }

  private synchronized void keep(List<Line> lines, Play play) {
    kept.put(List.copyOf(lines), play);
  }

  private static Play next(Play play, Line line) {
    var lab = play.lab();
    var done =
        Patience.within(
            ALLOWED - play.spent(), () -> lab.append(lab.sequence(), line.place(), line.text()));
    long spent = play.spent() + done.spent();
    return switch (done.result()) {
      case null ->
          new Play(lab, spent, "This was given up: it asks for more work than a question takes.");
      case Lab.Reply.Ran ran -> new Play(ran.lab(), spent, null);
      case Lab.Reply.Refused(var message) ->
          new Play(
              lab, spent, Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".");
      case Lab.Reply.Stale stale -> throw new IllegalStateException("nobody else types here");
    };
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
