package hopwise.simulator.shell;

import hopwise.simulator.shell.files.FileSystem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The commands that change the shell itself. */
@FunctionalInterface
interface Builtin {
  /** All of them by name. */
  Map<String, Builtin> ALL =
      Map.of(
          "cd", Builtin::cd,
          "pwd", (execution, words, streams) -> say(streams, execution.directory()),
          "exit", Builtin::exit,
          "logout", Builtin::exit,
          "export", Builtin::export,
          "unset", Builtin::unset,
          ":", (execution, words, streams) -> 0,
          "help", Builtin::help,
          "which", Builtin::which,
          "type", Builtin::type);

  /** Runs it; the result is its status. */
  int run(Execution execution, List<String> words, Streams streams);

  /** The builtin of a name, null for none. */
  static @Nullable Builtin named(String name) {
    return ALL.get(name);
  }

  private static int say(Streams streams, String line) {
    streams.out().add(line + "\n");
    return 0;
  }

  private static int fail(Streams streams, int status, String line) {
    streams.errors().add("bash: " + line + "\n");
    return status;
  }

  private static int cd(Execution execution, List<String> words, Streams streams) {
    if (words.size() > 1) {
      return fail(streams, 1, "cd: too many arguments");
    }
    var path = words.isEmpty() ? Call.HOME : words.getFirst();
    var disk = new FileSystem(execution.world(), execution.place(), execution.directory());
    if (disk.isDirectory(path)) {
      execution.enter(disk.absolute(path));
      return 0;
    }
    var there = disk.read(path) instanceof FileSystem.Access.Granted<String>;
    return fail(
        streams, 1, "cd: " + path + (there ? ": Not a directory" : ": No such file or directory"));
  }

  private static int exit(Execution execution, List<String> words, Streams streams) {
    int status = execution.status();
    if (!words.isEmpty()) {
      if (!words.getFirst().matches("-?\\d{1,9}")) {
        fail(streams, 2, "exit: " + words.getFirst() + ": numeric argument required");
        status = 2;
      } else {
        status = Integer.parseInt(words.getFirst()) & 0xff;
      }
    }
    execution.end(status, streams);
    return status;
  }

  private static int export(Execution execution, List<String> words, Streams streams) {
    for (var word : words) {
      int equals = word.indexOf('=');
      var name = equals < 0 ? word : word.substring(0, equals);
      if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
        return fail(streams, 1, "export: `" + word + "': not a valid identifier");
      }
      execution.exported().add(name);
      if (equals > 0) {
        execution.variables().put(name, word.substring(equals + 1));
      }
    }
    return 0;
  }

  private static int unset(Execution execution, List<String> words, Streams streams) {
    words.forEach(execution.variables()::remove);
    return 0;
  }

  private static int help(Execution execution, List<String> words, Streams streams) {
    var names = execution.programs().names();
    ALL.keySet().stream().filter(name -> !name.equals(":")).forEach(names::add);
    return say(
        streams,
        "Simulated are: "
            + String.join(" ", names)
            + "\nand pipes, > >> < 2> 2>&1, && || ;, $NAME, $(…), for loops, here-documents.");
  }

  private static int which(Execution execution, List<String> words, Streams streams) {
    int status = 0;
    for (var word : words) {
      if (execution.programs().find(word).isPresent()) {
        streams.out().add("/usr/bin/" + word + "\n");
      } else {
        status = 1;
      }
    }
    return status;
  }

  private static int type(Execution execution, List<String> words, Streams streams) {
    int status = 0;
    for (var word : words) {
      if (ALL.containsKey(word)) {
        streams.out().add(word + " is a shell builtin\n");
      } else if (execution.programs().find(word).isPresent()) {
        streams.out().add(word + " is /usr/bin/" + word + "\n");
      } else {
        status = fail(streams, 1, "type: " + word + ": not found");
      }
    }
    return status;
  }
}
