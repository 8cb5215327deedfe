package hopwise.web;

import hopwise.simulator.lab.Lab;
import hopwise.simulator.lab.Scenario;
import hopwise.store.GuideMarks;
import hopwise.store.KeptLab;
import hopwise.store.LabChange;
import hopwise.store.LabStart;
import hopwise.store.Labs;
import hopwise.store.SharedLab;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where labs are taken out, worked in and put back: one thing at a time in each. */
final class LabDesk {
  /** What one command may take. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** What the commands of a log may take together when they are run again. */
  private static final Duration REPLAY_LIMIT = Duration.ofMinutes(2);

  private static final int LOCKS = 1_024;

  private final Labs labs;
  private final GuideMarks marks;
  private final ScenarioShelf shelf;
  private final LabNames names;
  private final Workbench bench;
  private final Clock clock;
  private final OpenLabs open = new OpenLabs();
  private final GuideFolds guides = new GuideFolds();
  private final List<ReentrantLock> locks =
      IntStream.range(0, LOCKS).mapToObj(i -> new ReentrantLock()).toList();

  LabDesk(
      Labs labs,
      GuideMarks marks,
      ScenarioShelf shelf,
      LabNames names,
      Workbench bench,
      Clock clock) {
    this.labs = labs;
    this.marks = marks;
    this.shelf = shelf;
    this.names = names;
    this.bench = bench;
    this.clock = clock;
  }

  /** A learner's lab; that of nobody, or before its first command, is as it begins. */
  Optional<OnDesk> find(@Nullable String learner, String name) {
    var kept = learner == null ? Optional.<KeptLab>empty() : labs.find(learner, name);
    var left = learner == null ? Optional.<KeptLab>empty() : labs.left(learner, name);
    var today = names.scenario(name).flatMap(shelf::today);
    return kept.map(this::lab)
        .or(() -> today.flatMap(shelf::of).map(Lab::begin))
        .map(lab -> onDesk(name, kept.orElse(null), lab, today.orElse(null), left.orElse(null)));
  }

  private OnDesk onDesk(
      String name,
      @Nullable KeptLab kept,
      Lab lab,
      @Nullable LabStart today,
      @Nullable KeptLab left) {
    var id = kept == null ? "fresh " + lab.scenario().hash() : kept.id();
    var progress = names.guide(name).map(guide -> guides.of(guide, id, lab)).orElse(null);
    return new OnDesk(name, kept, lab, today, left, progress);
  }

  private Lab lab(KeptLab kept) {
    return open.find(kept)
        .orElseGet(() -> {
          var lab = replay(scenario(kept), labs.log(kept.id()));
          guides.forget(kept.id(), 0);
          open.put(kept, lab);
          return lab;
        });
  }

  private Scenario scenario(KeptLab kept) {
    return shelf
        .of(shelf.began(kept.scenario(), kept.hash()))
        .orElseThrow(() -> new IllegalStateException("scenario " + kept.hash() + " is unreadable"));
  }

  private Lab replay(Scenario scenario, List<Lab.Entry> log) {
    return bench
        .within(REPLAY_LIMIT, () -> Lab.replay(scenario, log))
        .orElseThrow(() -> new IllegalStateException("a log took too long to be run again"));
  }

  /** A shared lab as it was. */
  Lab frozen(SharedLab shared) {
    var id = "share " + shared.id() + " " + shared.start().hash() + " " + shared.log().hashCode();
    return open.find(id, 0)
        .orElseGet(() -> {
          var lab = replay(shelf.of(shared.start()).orElseThrow(), shared.log());
          open.put(id, 0, lab);
          return lab;
        });
  }

  /** Runs lines, one command after the other; stops where one is refused. */
  Optional<LabDone> run(String learner, String name, String seen, String tab, String text) {
    return onCurrent(
        learner,
        name,
        seen,
        now -> LabDone.stale(now, text),
        now -> run(learner, now, tab, TypedText.commands(now.lab(), tab, text)));
  }

  private void mark(String learner, OnDesk now) {
    var progress = now.progress();
    if (progress != null) {
      int steps = progress.guide().steps().size();
      marks.mark(learner, now.name(), progress.done(), steps, clock.instant());
    }
  }

  private LabDone run(String learner, OnDesk begin, String tab, List<String> commands) {
    var done = LabDone.of(begin);
    for (int i = 0; i < commands.size() && done.problem().isEmpty(); i++) {
      if (!commands.get(i).isBlank()) {
        var rest = String.join("\n", commands.subList(i, commands.size()));
        done = run(learner, done.now(), tab, commands.get(i), rest);
      }
    }
    return done;
  }

  private LabDone run(String learner, OnDesk now, String tab, String command, String rest) {
    var lab = now.lab();
    if (!lab.isComplete(tab, command)) {
      return new LabDone(
          now, rest, "This command is not finished: its next line is to come.", false, true);
    }
    var reply = bench.within(LIMIT, () -> lab.append(lab.sequence(), tab, command));
    if (reply.isEmpty()) {
      var words = "stopped after %d seconds, and nothing was changed".formatted(LIMIT.toSeconds());
      return new LabDone(now, rest, "This command was " + words + ".", false, false);
    }
    return switch (reply.get()) {
      case Lab.Reply.Refused(var message) ->
          new LabDone(now, rest, sentence(message), false, false);
      case Lab.Reply.Stale(var newer) ->
          throw new IllegalStateException("a lab on the desk is in one hand");
      case Lab.Reply.Ran(var next, var printed, int status) -> append(learner, now, next, rest);
    };
  }

  private LabDone append(String learner, OnDesk now, Lab next, String rest) {
    var change =
        labs.append(
            learner, now.name(), now.seen(), start(now), next.log().getLast(), clock.instant());
    return change instanceof LabChange.Made(var kept)
        ? LabDone.of(put(now, kept.orElseThrow(), next))
        : LabDone.stale(find(learner, now.name()).orElse(now), rest);
  }

  private static String sentence(String message) {
    return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
  }

  private LabStart start(OnDesk now) {
    var kept = now.kept();
    if (kept != null) {
      return shelf.began(kept.scenario(), kept.hash());
    }
    return Optional.ofNullable(now.today())
        .orElseThrow(() -> new IllegalStateException("nothing to begin in"));
  }

  private OnDesk put(OnDesk now, KeptLab kept, Lab lab) {
    open.put(kept, lab);
    guides.forget(kept.id(), lab.sequence());
    return onDesk(now.name(), kept, lab, now.today(), now.left());
  }

  /** Takes the last command back. */
  Optional<LabDone> undo(String learner, String name, String seen) {
    return change(
        learner,
        name,
        seen,
        "undone",
        now -> {
          var change = labs.undo(learner, name, seen, clock.instant());
          var kept = now.kept();
          if (change instanceof LabChange.Made(var after)
              && kept != null
              && kept.entries() == now.lab().sequence()) {
            after.ifPresent(fewer -> open.put(fewer, now.lab().undo()));
          }
        });
  }

  /** Leaves the lab for a fresh one. */
  Optional<LabDone> leave(String learner, String name, String seen) {
    return change(learner, name, seen, "begun", now -> labs.leave(learner, name, seen));
  }

  /** Brings the lab back that was left. */
  Optional<LabDone> bringBack(String learner, String name, String seen) {
    return change(learner, name, seen, "back", now -> labs.bringBack(learner, name, seen));
  }

  /** Goes on in the scenario as it was. */
  Optional<LabDone> keep(String learner, String name, String seen) {
    return change(
        learner,
        name,
        seen,
        "",
        now -> {
          if (now.today() != null) {
            labs.keepAgainst(learner, name, seen, now.today().hash());
          }
        });
  }

  @FunctionalInterface
  private interface Change {
    void make(OnDesk now);
  }

  private Optional<LabDone> change(
      String learner, String name, String seen, String said, Change change) {
    return onCurrent(
        learner,
        name,
        seen,
        LabDone::stale,
        now -> {
          change.make(now);
          boolean undone = said.equals("undone") && now.lab().sequence() > 0;
          var what = undone ? "undone " + now.lab().log().getLast().line() : said;
          return new LabDone(find(learner, name).orElse(now), "", "", false, false, what);
        });
  }

  /**
   * Does something with a lab as the sender saw it, and notes the steps that were reached by it.
   */
  private Optional<LabDone> onCurrent(
      String learner,
      String name,
      String seen,
      Function<OnDesk, LabDone> otherwise,
      Function<OnDesk, LabDone> work) {
    return locked(
        learner,
        name,
        () ->
            find(learner, name)
                .map(now -> {
                  if (!now.seen().equals(seen)) {
                    return otherwise.apply(now);
                  }
                  var done = work.apply(now);
                  mark(learner, done.now());
                  return done;
                }));
  }

  private <T> T locked(String learner, String name, Supplier<T> work) {
    var lock = locks.get(Math.floorMod((learner + "/" + name).hashCode(), LOCKS));
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
