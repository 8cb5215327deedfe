package hopwise.simulator.lab;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.shell.Session;
import hopwise.simulator.shell.Shell;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether what was typed is what a guide asks for, or does the same. */
final class Likeness {
  private static final Pattern BREAK = Pattern.compile("\\\\\n");
  private static final Pattern COMMENT = Pattern.compile("\\s#[^'\"\n]*$");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Likeness() {}

  /** Whether the last entry of {@code after}, which {@code before} has not, is like a command. */
  static boolean isLike(Guide.Command command, Lab before, Lab after) {
    var entry = after.log().getLast();
    var from = before.session(entry.tab());
    var to = after.session(entry.tab());
    int status = after.status(after.sequence());
    if (!entry.place().equals(command.place()) || !command.isRight(status)) {
      return false;
    }
    return words(entry.line()).equals(words(command.line()))
        || (!to.place().equals(from.place()) && leadsTo(command, before, to.place()))
        || (!entry.line().startsWith("@") && doesTheSame(command, from, entry.line()));
  }

  private static String words(String line) {
    var joined = BREAK.matcher(line).replaceAll(" ");
    return SPACE.matcher(COMMENT.matcher(joined).replaceAll("")).replaceAll(" ").strip();
  }

  /**
   * Whether a command leads to a place other than its own. Whoever types something there got there,
   * by this command or by another terminal. The end of a terminal leads anywhere.
   */
  static boolean leadsTo(Guide.Command command, Lab lab, NamespaceId there) {
    return !there.equals(command.place())
        && Stream.concat(
                Stream.of(lab.scenario().start().toString()),
                lab.log().stream().map(Lab.Entry::tab))
            .distinct()
            .map(lab::session)
            .filter(session -> session.place().equals(command.place()))
            .map(session -> Lab.SHELL.run(session, command.line()).next())
            .anyMatch(next -> next.status() == 0 && (next.place().equals(there) || next.over()));
  }

  private static boolean doesTheSame(Guide.Command command, Session from, String line) {
    var wanted = Lab.SHELL.run(from, command.line());
    var typed = Lab.SHELL.run(from, line);
    return isSeen(wanted, from)
        && command.isRight(wanted.next().status())
        && wanted.printed().equals(typed.printed())
        && hasSameShell(wanted.next(), typed.next());
  }

  /** What prints nothing and changes only the world cannot be told from other such commands. */
  private static boolean isSeen(Shell.Reply reply, Session from) {
    return !reply.printed().isBlank() || !hasSameShell(reply.next(), from);
  }

  private static boolean hasSameShell(Session one, Session other) {
    return one.place().equals(other.place())
        && one.directory().equals(other.directory())
        && one.variables().equals(other.variables());
  }
}
