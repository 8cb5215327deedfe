package hopwise.simulator.shell;

import hopwise.simulator.shell.files.FileSystem;
import hopwise.simulator.shell.files.FileSystem.Access;
import hopwise.simulator.shell.grammar.Script;
import hopwise.simulator.world.World;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The streams of a command after its redirections.
 *
 * @param files what is written when the command has run
 */
record Redirected(Streams streams, String input, List<Opened> files) {
  /** A file that a stream goes to. */
  record Opened(String path, boolean append, StringBuilder content) {}

  /** Opens all files; null where one cannot be, which is then said. */
  static @Nullable Redirected open(
      Execution execution,
      Expansion expansion,
      List<Script.Redirection> redirections,
      Streams streams,
      String input) {
    var files = new ArrayList<Opened>();
    var now = streams;
    var in = input;
    for (var redirection : redirections) {
      var target = expansion.text(redirection.target());
      var disk = new FileSystem(execution.world(), execution.place(), execution.directory());
      String problem = "";
      switch (redirection.kind()) {
        case JOIN ->
            now =
                redirection.stream() == Script.Stream.ERRORS
                    ? now.withErrors(now.out())
                    : now.withOut(now.errors());
        case HERE -> in = target;
        case READ -> {
          var read = disk.read(target);
          in = read instanceof Access.Granted<String>(var content) ? content : "";
          problem = problem(read);
        }
        case WRITE, APPEND -> {
          problem = problem(disk.mayWrite(target));
          var file =
              new Opened(target, redirection.kind() == Script.Kind.APPEND, new StringBuilder());
          files.add(file);
          now = into(now, redirection.stream(), new Sink(file.content()::append));
        }
      }
      if (!problem.isEmpty()) {
        var name = problem.startsWith(target) ? "" : target + ": ";
        streams.errors().add("bash: " + name + problem + "\n");
        return null;
      }
    }
    return new Redirected(now, in, files);
  }

  private static String problem(Access<?> access) {
    return switch (access) {
      case Access.Granted<?> granted -> "";
      case Access.Refused<?>(var why) -> why.toString();
      case Access.NotSimulated<?>(var message) -> message;
    };
  }

  private static Streams into(Streams streams, Script.Stream stream, Sink sink) {
    return switch (stream) {
      case INPUT -> streams;
      case OUTPUT -> streams.withOut(sink);
      case ERRORS -> streams.withErrors(sink);
      case BOTH -> new Streams(sink, sink);
    };
  }

  /** Writes the files. */
  void close(Execution execution, String program, Streams terminal) {
    for (var file : files) {
      var disk = new FileSystem(execution.world(), execution.place(), execution.directory());
      var written = disk.write(file.path(), file.content().toString(), file.append());
      if (written instanceof Access.Granted<World>(var world)) {
        execution.become(world);
      } else {
        terminal.errors().add(failure(program, file, problem(written)));
        execution.fail(1);
      }
    }
  }

  private static String failure(String program, Opened file, String problem) {
    return problem.contains("simulated")
        ? "bash: " + file.path() + ": " + problem + "\n"
        : "bash: " + program + ": write error: " + problem + "\n";
  }
}
