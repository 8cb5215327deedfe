package hopwise.simulator.shell.netfilter;

import hopwise.simulator.shell.Call;
import hopwise.simulator.world.World;

/** Takes the rules out of a world and puts them back. */
final class Namespaces {
  private Namespaces() {}

  static Tables tables(Call call) {
    var world = call.world();
    return new Tables(
        world.network().at(call.place()).rules(),
        new Counters(world.dynamics().of(call.place()).counters()));
  }

  static World with(Call call, Tables tables) {
    var world = call.world();
    var namespace = world.network().at(call.place());
    var learned = world.dynamics().of(call.place());
    var next = world;
    if (!namespace.rules().equals(tables.rules())) {
      next = next.with(world.network().with(namespace.with(tables.rules())));
    }
    if (!learned.counters().equals(tables.counters().byKey())) {
      var counted = learned.withCounters(tables.counters().byKey());
      next = next.with(next.dynamics().with(call.place(), counted));
    }
    return next;
  }
}
