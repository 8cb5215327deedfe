package hopwise.simulator.shell;

import hopwise.simulator.shell.grammar.Parsed;
import hopwise.simulator.shell.grammar.Parser;

/** Runs command lines as bash does, or as the shell of the place does. */
public final class Shell {
  private static final int WRONG_LINE = 2;

  private final Programs programs;

  /** A shell that finds {@code programs}; builtins such as {@code cd} are its own. */
  public Shell(Programs programs) {
    this.programs = programs;
  }

  /**
   * What a line did.
   *
   * @param next the session after it; its status is the line's
   * @param printed output and errors as a terminal shows them, each line with its line feed
   */
  public record Reply(Session next, String printed) {}

  /** Whether {@code text} is a whole command: no quote, here-document or loop is left open. */
  public boolean isComplete(String text) {
    return !(Parser.parse(text) instanceof Parsed.Unfinished);
  }

  /** Runs a line, or several. */
  public Reply run(Session session, String text) {
    boolean foreign = programs.foreign().isAt(session.world(), session.place());
    return foreign && !text.strip().equalsIgnoreCase("exit")
        ? elsewhere(session, text)
        : here(session, text);
  }

  private Reply elsewhere(Session session, String text) {
    var answer = programs.foreign().run(session.world(), session.place(), text);
    return new Reply(session.in(answer.world()).withStatus(answer.status()), answer.screen());
  }

  private Reply here(Session session, String text) {
    return switch (Parser.parse(text)) {
      case Parsed.Unfinished(var message) -> refuse(session, message);
      case Parsed.Wrong(var message) -> refuse(session, message);
      case Parsed.Understood(var script) -> {
        var execution = new Execution(programs, session);
        var screen = new StringBuilder();
        execution.run(script, Streams.terminal(screen), "");
        yield new Reply(execution.session(), screen.toString());
      }
    };
  }

  private static Reply refuse(Session session, String message) {
    return new Reply(session.withStatus(WRONG_LINE), message + "\n");
  }
}
