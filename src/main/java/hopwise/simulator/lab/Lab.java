package hopwise.simulator.lab;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.shell.Session;
import hopwise.simulator.shell.Shell;
import hopwise.simulator.shell.programs.LinuxPrograms;
import hopwise.simulator.shell.reach.Tcpdump;
import hopwise.simulator.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A scenario and a log of what was typed. Immutable: its state is the fold of the log, kept entry
 * by entry, so that undo is one entry less.
 */
public final class Lab {
  /** Entries after which a lab takes no more. */
  public static final int LONGEST = 2_000;

  private static final int MOST_NAMED = 40;

  /** Longer output is printed again when somebody asks for it, and not kept. */
  private static final int LONGEST_KEPT = 16_384;

  /** What further terminals at a place have after its name, as in {@code laptop#2}. */
  private static final Pattern SECOND = Pattern.compile("#\\d{1,3}$");

  /** The shell of every machine. */
  public static final Shell SHELL = new Shell(LinuxPrograms.all());

  /** The terminal that is there from the start. */
  public static final String MAIN_TAB = "";

  private final Scenario scenario;
  private final List<Entry> log;
  private final List<Moment> moments;

  /**
   * Something typed.
   *
   * @param sequence from 1
   * @param tab which of the learner's terminals
   * @param place where it was typed
   * @param line the command, or {@code @PLACE} for a move
   */
  public record Entry(int sequence, String tab, NamespaceId place, String line) {}

  /**
   * The state after an entry: the world, and each terminal's shell.
   *
   * @param printed by the entry; null where it is too long to be kept
   */
  private record Moment(World world, Map<String, Session> tabs, @Nullable String printed) {}

  /** What became of a line. */
  public sealed interface Reply {
    /**
     * It was run.
     *
     * @param printed output and errors, each line with its line feed
     * @param status the exit status
     */
    record Ran(Lab lab, String printed, int status) implements Reply {}

    /** The lab has moved on since the sender looked. */
    record Stale(Lab newer) implements Reply {}

    /** It was not run, and {@code message} says why. */
    record Refused(String message) implements Reply {}
  }

  private Lab(Scenario scenario, List<Entry> log, List<Moment> moments) {
    this.scenario = scenario;
    this.log = List.copyOf(log);
    this.moments = List.copyOf(moments);
  }

  /** A lab in which nothing was typed yet. */
  public static Lab begin(Scenario scenario) {
    return new Lab(scenario, List.of(), List.of(new Moment(scenario.world(), Map.of(), "")));
  }

  /** A lab in which {@code log} was typed; entries that are refused today are left out. */
  public static Lab replay(Scenario scenario, List<Entry> log) {
    var lab = begin(scenario);
    for (var entry : log) {
      if (lab.type(entry.tab(), entry.line()) instanceof Reply.Ran(var next, var text, int s)) {
        lab = next;
      }
    }
    return lab;
  }

  /** What it began with. */
  public Scenario scenario() {
    return scenario;
  }

  /** All entries in order. */
  public List<Entry> log() {
    return log;
  }

  /** How many entries there are: what {@link #append} wants to know. */
  public int sequence() {
    return log.size();
  }

  /** Everything as it is now. */
  public World world() {
    return moments.getLast().world();
  }

  /** Where the main terminal stands. */
  public NamespaceId place() {
    return session(MAIN_TAB).place();
  }

  /**
   * The shell of a terminal. A new one stands at the place that its name says, or else at the
   * scenario's start; so does one that {@code exit} has ended. Where a place is gone, the shell is
   * back where it came from.
   */
  public Session session(String tab) {
    var session = moments.getLast().tabs().get(tab);
    if (session == null || session.over()) {
      return fresh(tab);
    }
    var left = session.in(world()).surviving(this::isThere);
    return isThere(left.place()) ? left : fresh(tab);
  }

  private Session fresh(String tab) {
    var named = place(SECOND.matcher(tab).replaceFirst(""));
    return Session.begin(world(), isThere(named) ? named : scenario.start());
  }

  /** Whether a learner can stand at a place. */
  public boolean isThere(NamespaceId place) {
    boolean windows = place.isRoot() && world().windows().at(place.host()).isPresent();
    return windows || world().network().find(place).isPresent();
  }

  /** Whether a place is there, by its name. */
  public boolean isPlace(String name) {
    return isThere(place(name));
  }

  /** What an entry printed, each line with its line feed. */
  public String printed(int sequence) {
    var kept = moments.get(sequence).printed();
    if (kept != null) {
      return kept;
    }
    var entry = log.get(sequence - 1);
    return entry.line().startsWith("@")
        ? ""
        : run(after(sequence - 1).session(entry.tab()), entry.line()).printed();
  }

  /** The exit status of an entry. */
  public int status(int sequence) {
    var session = moments.get(sequence).tabs().get(log.get(sequence - 1).tab());
    return session == null ? 0 : session.status();
  }

  /** Whether {@code text} is a whole command where a terminal stands; another shell takes lines. */
  public boolean isComplete(String tab, String text) {
    return world().windows().at(session(tab).place().host()).isPresent() || isComplete(text);
  }

  /** Whether {@code text} is a whole command, or its next line is still to come. */
  public static boolean isComplete(String text) {
    return SHELL.isComplete(text);
  }

  /** Runs a line in the main terminal. */
  public Reply type(String line) {
    return type(MAIN_TAB, line);
  }

  /** Runs a line in a terminal, if nobody typed since {@code sequence}. */
  public Reply append(int sequence, String tab, String line) {
    return sequence == log.size() ? type(tab, line) : new Reply.Stale(this);
  }

  /** Runs a line, or moves where it is {@code @PLACE}. */
  private Reply type(String tab, String line) {
    if (log.size() >= LONGEST) {
      return new Reply.Refused("a lab takes " + LONGEST + " commands; undo some, or begin again");
    }
    return line.startsWith("@") ? move(tab, line) : run(tab, line);
  }

  private Reply run(String tab, String line) {
    var reply = run(session(tab), line);
    return ran(tab, line, reply.next(), reply.printed());
  }

  private static Shell.Reply run(Session session, String line) {
    var reply = SHELL.run(session.in(session.world().quiet()), line);
    var report = Tcpdump.report(reply.next().world());
    var next = reply.next().in(report.world().after(1_000));
    return new Shell.Reply(next, reply.printed() + report.output());
  }

  private Reply move(String tab, String line) {
    var name = line.substring(1).strip();
    var place = place(name);
    if (!isThere(place)) {
      return new Reply.Refused("there is no place " + name + " here; " + places());
    }
    return ran(tab, line, Session.begin(world().quiet(), place), "");
  }

  private static NamespaceId place(String name) {
    int at = name.indexOf('@');
    return at < 0
        ? NamespaceId.root(name)
        : new NamespaceId(name.substring(0, at), name.substring(at + 1));
  }

  private String places() {
    var names = world().network().ids().limit(MOST_NAMED + 1).map(NamespaceId::toString).toList();
    var named = names.subList(0, Math.min(names.size(), MOST_NAMED));
    return "there are " + String.join(", ", named) + (names.size() > MOST_NAMED ? " and more" : "");
  }

  private Reply ran(String tab, String line, Session next, String printed) {
    var entries = new ArrayList<>(log);
    entries.add(new Entry(log.size() + 1, tab, session(tab).place(), line));
    var tabs = new HashMap<>(moments.getLast().tabs());
    tabs.put(tab, next);
    var states = new ArrayList<>(moments);
    states.add(
        new Moment(
            next.world(), Map.copyOf(tabs), printed.length() > LONGEST_KEPT ? null : printed));
    return new Reply.Ran(new Lab(scenario, entries, states), printed, next.status());
  }

  /** The lab without its last entry; the same where there is none. */
  public Lab undo() {
    return log.isEmpty() ? this : after(log.size() - 1);
  }

  /** The lab as it was when it had {@code sequence} entries. */
  public Lab after(int sequence) {
    return sequence == log.size()
        ? this
        : new Lab(scenario, log.subList(0, sequence), moments.subList(0, sequence + 1));
  }
}
