package hopwise.simulator.kernel;

import hopwise.simulator.kernel.KernelCase.Dial;
import hopwise.simulator.kernel.KernelCase.Line;
import hopwise.simulator.kernel.KernelCase.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** A case while it is being made, and the luck that makes it. */
final class Draft {
  private final RandomGenerator random;
  private final List<String> namespaces = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  final List<Server> servers = new ArrayList<>();
  final List<Dial> dials = new ArrayList<>();

  Draft(RandomGenerator random) {
    this.random = random;
  }

  /** True with this probability. */
  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** A number from {@code low} to {@code high}, both possible. */
  int number(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @SafeVarargs
  final <T> T oneOf(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** {@code text} with this probability, or nothing. */
  String maybe(double probability, String text) {
    return chance(probability) ? text : "";
  }

  void namespace(String name) {
    namespaces.add(name);
    if (chance(0.97)) {
      run(name, "ip link set lo up");
    }
  }

  void run(String namespace, String command) {
    lines.add(new Line(namespace, command));
  }

  /** A command with {@code %s} in place of each of its changing words. */
  void run(String namespace, String form, Object... words) {
    var command = new StringBuilder();
    int from = 0;
    for (var word : words) {
      int at = form.indexOf("%s", from);
      command.append(form, from, at).append(word);
      from = at + 2;
    }
    run(namespace, command.append(form.substring(from)).toString());
  }

  List<String> namespaces() {
    return namespaces;
  }

  KernelCase toCase(String name) {
    return new KernelCase(name, namespaces, lines, servers, dials);
  }
}
