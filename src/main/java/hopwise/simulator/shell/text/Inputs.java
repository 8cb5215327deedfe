package hopwise.simulator.shell.text;

import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Transcript;
import hopwise.simulator.shell.files.FileSystem;
import hopwise.simulator.shell.files.FileSystem.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a program reads: the files named, or standard input. */
final class Inputs {
  private final Call call;
  private final String failure;

  /**
   * Inputs whose unreadable files are told of by {@code failure}: the form of a line with the name
   * and the reason.
   */
  Inputs(Call call, String failure) {
    this.call = call;
    this.failure = failure;
  }

  /** One of them; the name of standard input is {@code -}. */
  record Input(String name, String text) {
    List<String> lines() {
      return text.lines().toList();
    }
  }

  /** All that can be read; the others leave a line in {@code written}. */
  List<Input> all(List<String> names, Transcript written) {
    var inputs = new ArrayList<Input>();
    for (var name : names.isEmpty() ? List.of("-") : names) {
      one(name, written).ifPresent(inputs::add);
    }
    return inputs;
  }

  /** All lines of all that can be read. */
  List<String> lines(List<String> names, Transcript written) {
    return all(names, written).stream().flatMap(input -> input.lines().stream()).toList();
  }

  /** One input; empty where it cannot be read, which {@code written} then says. */
  Optional<Input> one(String name, Transcript written) {
    if (name.equals("-")) {
      return Optional.of(new Input(name, call.input()));
    }
    var disk = new FileSystem(call.world(), call.place(), call.directory());
    return switch (disk.read(name)) {
      case Access.Granted<String>(var text) -> Optional.of(new Input(name, text));
      case Access.Refused<String>(var problem) -> {
        written.error(call.name() + ": " + failure.formatted(name, problem) + "\n");
        yield Optional.empty();
      }
      case Access.NotSimulated<String>(var message) -> {
        written.error(call.name() + ": " + message + "\n");
        yield Optional.empty();
      }
    };
  }
}
