package hopwise.simulator.shell.ip;

import hopwise.simulator.linux.Dynamics;
import hopwise.simulator.linux.Learned.NeighbourKey;
import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.Neighbour;
import hopwise.simulator.linux.change.Errno;
import hopwise.simulator.linux.change.NeighbourChange;
import hopwise.simulator.shell.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;

/** {@code ip neighbour}. */
final class NeighbourCommand {
  private static final List<String> VERBS =
      List.of(
          "add", "change", "chg", "replace", "delete", "get", "show", "lst", "list", "flush",
          "help");

  private NeighbourCommand() {}

  static Answer run(Desk desk, Words words) throws Misuse {
    if (!words.hasNext()) {
      return NeighbourList.show(desk, words);
    }
    var word = words.next();
    var verb = Words.expand(word, VERBS);
    return switch (verb) {
      case "add", "change", "chg", "replace" -> put(desk, NeighbourRequest.read(desk, words), verb);
      case "delete" -> delete(desk, NeighbourRequest.read(desk, words));
      case "show", "lst", "list" -> NeighbourList.show(desk, words);
      case "flush" -> flush(desk, words);
      case "" ->
          throw new Misuse(255, "Command \"" + word + "\" is unknown, try \"ip neigh help\".");
      default ->
          throw Misuse.notSimulated("ip neigh", verb, "add, change, delete, flush, replace, show");
    };
  }

  private static Answer put(Desk desk, NeighbourRequest request, String verb) {
    var at = desk.ref(request.device());
    var network = desk.network();
    if (request.proxy()) {
      return desk.done(
          NeighbourChange.put(network, at, new Neighbour(at.index(), request.ip(), null)));
    }
    boolean known =
        NeighbourChange.find(network, at, request.ip(), false).isPresent()
            || isLearned(desk, request.device(), request);
    if (known && verb.equals("add")) {
      return desk.refuses(Errno.EEXIST, "");
    }
    if (!known && verb.startsWith("ch")) {
      return desk.refuses(Errno.ENOENT, "");
    }
    if (request.mac() != null) {
      return desk.done(
          NeighbourChange.put(network, at, new Neighbour(at.index(), request.ip(), request.mac())));
    }
    return known ? desk.done(network) : desk.refuses(Errno.EINVAL, "No link layer address given");
  }

  private static boolean isLearned(Desk desk, Link link, NeighbourRequest request) {
    return dynamics(desk)
        .of(desk.place())
        .neighbours()
        .containsKey(new NeighbourKey(link.index(), request.ip()));
  }

  private static Dynamics dynamics(Desk desk) {
    return desk.call().world().dynamics();
  }

  private static Answer delete(Desk desk, NeighbourRequest request) {
    var at = desk.ref(request.device());
    var entry = NeighbourChange.find(desk.network(), at, request.ip(), request.proxy());
    if (entry.isPresent()) {
      return desk.done(NeighbourChange.delete(desk.network(), at, entry.get()));
    }
    if (!request.proxy() && isLearned(desk, request.device(), request)) {
      return forget(desk, new NeighbourKey(request.device().index(), request.ip())::equals);
    }
    return desk.refuses(Errno.ENOENT, "");
  }

  /** Permanent entries stay, as do those of other links. */
  private static Answer flush(Desk desk, Words words) throws Misuse {
    if (!words.hasNext()) {
      throw new Misuse(1, "Flush requires arguments.");
    }
    var filter = NeighbourList.read(desk, words);
    if (filter.proxy()) {
      throw Misuse.notSimulated("ip neigh flush", "proxy", "all, dev, ADDRESS");
    }
    return forget(desk, filter::accepts);
  }

  private static Answer forget(Desk desk, Predicate<NeighbourKey> gone) {
    var learned = dynamics(desk).of(desk.place());
    var kept = new LinkedHashMap<>(learned.neighbours());
    kept.keySet().removeIf(gone);
    var after = dynamics(desk).with(desk.place(), learned.withNeighbours(kept));
    return desk.call().becomes(desk.call().world().with(after));
  }
}
