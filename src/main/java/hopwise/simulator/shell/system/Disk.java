package hopwise.simulator.shell.system;

import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Options;
import hopwise.simulator.shell.Programs;
import hopwise.simulator.shell.files.FileSystem;
import hopwise.simulator.shell.files.FileSystem.Access;
import hopwise.simulator.world.Files;
import hopwise.simulator.world.World;
import java.util.function.BiFunction;

/**
 * Programs that make files and take them away: {@code ln -s}, {@code mkdir}, {@code touch}, {@code
 * rm}.
 */
public final class Disk {
  private Disk() {}

  /** The programs by name. */
  public static Programs programs() {
    return new Programs()
        .with("ln", Disk::link)
        .with("mkdir", Disk::directory)
        .with("touch", Disk::touch)
        .with("rm", Disk::remove)
        .with("rmdir", Disk::remove);
  }

  private static FileSystem files(Call call, World world) {
    return new FileSystem(world, call.place(), call.directory());
  }

  private static Answer link(Call call) {
    var options = Options.read(call, "sfn", "");
    var operands = options.operands();
    if (options.problem().isPresent() || !options.has('s')) {
      return call.fails(
          1, options.problem().orElse("ln: a hard link is not simulated; simulated is: ln -s\n"));
    }
    if (operands.isEmpty() || operands.size() > 2) {
      return call.fails(1, "ln: missing file operand\nTry 'ln --help' for more information.\n");
    }
    var target = operands.getFirst();
    var base = target.substring(target.lastIndexOf('/') + 1);
    var given = operands.size() == 2 ? operands.getLast() : base;
    var before = files(call, call.world());
    var path = before.isDirectory(given) ? given + "/" + base : given;
    var world =
        options.has('f') && before.remove(path) instanceof Access.Granted<World>(var cleared)
            ? cleared
            : call.world();
    var made = files(call, world).make(path, new Files.Symlink(target));
    return answer(call, made, "ln: failed to create symbolic link '" + path + "'");
  }

  private static Answer answer(Call call, Access<World> access, String failure) {
    return switch (access) {
      case Access.Granted<World>(var world) -> call.becomes(world);
      case Access.Refused<World>(var problem) -> call.fails(1, failure + ": " + problem + "\n");
      case Access.NotSimulated<World>(var message) ->
          call.fails(1, call.name() + ": " + message + "\n");
    };
  }

  /** Does something with each operand until one fails. */
  private static Answer each(
      Call call,
      Options options,
      BiFunction<FileSystem, String, Access<World>> doing,
      String failure) {
    if (options.operands().isEmpty() || options.problem().isPresent()) {
      var hint = call.name() + ": missing operand\nTry '" + call.name() + " --help'";
      return call.fails(1, options.problem().orElse(hint + " for more information.\n"));
    }
    var answer = call.becomes(call.world());
    for (var path : options.operands()) {
      var access = doing.apply(files(call, answer.world()), path);
      if (access instanceof Access.Granted<World>(var world)) {
        answer = call.becomes(world);
      } else {
        var failed = answer(call, access, failure.formatted(path));
        return new Answer(answer.world(), "", failed.errors(), failed.status());
      }
    }
    return answer;
  }

  private static Answer directory(Call call) {
    var options = Options.read(call, "p", "");
    return each(
        call,
        options,
        (disk, path) -> options.has('p') ? parents(call, disk, path) : make(disk, path),
        "mkdir: cannot create directory ‘%s’");
  }

  private static Access<World> make(FileSystem disk, String path) {
    return disk.make(path, new Files.Directory());
  }

  private static Access<World> parents(Call call, FileSystem disk, String path) {
    var whole = disk.absolute(path);
    Access<World> made = disk.write("/dev/null", "", true);
    for (int slash = whole.indexOf('/', 1); slash != 0; slash = whole.indexOf('/', slash + 1)) {
      var part = slash < 0 ? whole : whole.substring(0, slash);
      if (made instanceof Access.Granted<World>(var world)
          && !files(call, world).isDirectory(part)) {
        made = make(files(call, world), part);
      }
      if (slash < 0) {
        break;
      }
    }
    return made;
  }

  private static Answer touch(Call call) {
    return each(
        call,
        Options.read(call, "", ""),
        (disk, path) -> disk.write(path, "", true),
        "touch: cannot touch '%s'");
  }

  private static Answer remove(Call call) {
    var options = Options.read(call, "f", "");
    return each(
        call,
        options,
        (disk, path) ->
            options.has('f') && disk.node(path) == null
                ? disk.write("/dev/null", "", true)
                : disk.remove(path),
        call.name()
            + (call.name().equals("rm") ? ": cannot remove '%s'" : ": failed to remove '%s'"));
  }
}
