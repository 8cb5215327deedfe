package hopwise.simulator.shell.text;

import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Options;
import hopwise.simulator.shell.Program;
import hopwise.simulator.shell.Transcript;
import hopwise.simulator.shell.files.FileSystem;
import hopwise.simulator.shell.files.FileSystem.Access;
import hopwise.simulator.world.World;

/** {@code tee [-a]}. */
public final class Tee implements Program {
  @Override
  public Answer run(Call call) {
    var options = Options.read(call, "a", "");
    if (options.problem().isPresent()) {
      return call.fails(1, options.problem().get());
    }
    var world = call.world();
    var written = new Transcript();
    for (var name : options.operands()) {
      var disk = new FileSystem(world, call.place(), call.directory());
      switch (disk.write(name, call.input(), options.has('a'))) {
        case Access.Granted<World>(var next) -> world = next;
        case Access.Refused<World>(var problem) ->
            written.error("tee: %s: %s\n".formatted(name, problem));
        case Access.NotSimulated<World>(var message) -> written.error("tee: " + message + "\n");
      }
    }
    written.out(call.input());
    return written.answer(world, 1);
  }
}
