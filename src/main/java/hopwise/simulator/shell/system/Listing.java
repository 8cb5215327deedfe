package hopwise.simulator.shell.system;

import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Options;
import hopwise.simulator.shell.Program;
import hopwise.simulator.shell.Transcript;
import hopwise.simulator.shell.files.FileSystem;
import hopwise.simulator.shell.files.FileSystem.Access;
import hopwise.simulator.world.Files;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;

/** {@code ls -l -a -1 -d}; as in a pipe, one name a line. */
public final class Listing implements Program {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("MMM ppd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final int FAILURE = 2;

  @Override
  public Answer run(Call call) {
    var options = Options.read(call, "la1d", "");
    if (options.problem().isPresent()) {
      return call.fails(FAILURE, options.problem().get());
    }
    var disk = new FileSystem(call.world(), call.place(), call.directory());
    var written = new Transcript();
    var between = "";
    var paths = options.operands().isEmpty() ? List.of(".") : options.operands();
    for (var path : paths) {
      var node = disk.node(path);
      if (options.has('d') && node != null) {
        written.out(line(call, options, path, node));
        continue;
      }
      switch (disk.list(path)) {
        case Access.Granted<NavigableMap<String, Files.Node>>(var found) -> {
          if (paths.size() > 1 && disk.isDirectory(path)) {
            written.out(between + path + ":\n");
            between = "\n";
          }
          found.entrySet().stream()
              .filter(entry -> options.has('a') || !entry.getKey().startsWith("."))
              .forEach(entry -> written.out(line(call, options, entry.getKey(), entry.getValue())));
        }
        case Access.Refused<NavigableMap<String, Files.Node>>(var problem) ->
            written.error("ls: cannot access '%s': %s\n".formatted(path, problem));
        case Access.NotSimulated<NavigableMap<String, Files.Node>>(var message) ->
            written.error("ls: " + message + "\n");
      }
    }
    return written.answer(call.world(), FAILURE);
  }

  private static String line(Call call, Options options, String name, Files.Node node) {
    if (!options.has('l')) {
      return name + "\n";
    }
    var date = DATE.format(call.world().instant());
    return switch (node) {
      case Files.Directory found -> "drwxr-xr-x 2 root root 4096 " + date + " " + name + "\n";
      case Files.Text(var text) ->
          "-rw-r--r-- 1 root root %d %s %s\n".formatted(text.length(), date, name);
      case Files.Symlink(var target) ->
          "lrwxrwxrwx 1 root root %d %s %s -> %s\n".formatted(target.length(), date, name, target);
    };
  }
}
