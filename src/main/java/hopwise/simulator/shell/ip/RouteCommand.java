package hopwise.simulator.shell.ip;

import hopwise.simulator.linux.change.Errno;
import hopwise.simulator.linux.change.RouteChange;
import hopwise.simulator.linux.route.Route;
import hopwise.simulator.shell.Answer;
import java.util.ArrayList;
import java.util.List;

/** {@code ip route}. */
final class RouteCommand {
  private static final List<String> VERBS =
      List.of(
          "list",
          "show",
          "lst",
          "get",
          "add",
          "change",
          "chg",
          "replace",
          "prepend",
          "append",
          "test",
          "delete",
          "flush",
          "save",
          "restore",
          "showdump",
          "help");

  private RouteCommand() {}

  static Answer run(Desk desk, Words words) throws Misuse {
    if (!words.hasNext()) {
      return show(desk, words);
    }
    var word = words.next();
    var verb = Words.expand(word, VERBS);
    return switch (verb) {
      case "list", "show", "lst" -> show(desk, words);
      case "get" -> RouteGet.run(desk, words);
      case "add" -> put(desk, words, RouteChange.Mode.ADD);
      case "change", "chg" -> put(desk, words, RouteChange.Mode.CHANGE);
      case "replace" -> put(desk, words, RouteChange.Mode.REPLACE);
      case "prepend" -> put(desk, words, RouteChange.Mode.PREPEND);
      case "append" -> put(desk, words, RouteChange.Mode.APPEND);
      case "delete" -> delete(desk, words);
      case "flush" -> flush(desk, words);
      case "" ->
          throw new Misuse(255, "Command \"" + word + "\" is unknown, try \"ip route help\".");
      default ->
          throw Misuse.notSimulated(
              "ip route", verb, "add, append, change, delete, flush, get, prepend, replace, show");
    };
  }

  private static Answer put(Desk desk, Words words, RouteChange.Mode mode) throws Misuse {
    var request = RouteRequest.read(desk, words);
    return request.isInside()
        ? desk.refuses(Errno.EINVAL, "Invalid prefix for given prefix length")
        : desk.answer(RouteChange.put(desk.network(), desk.place(), request.route(), mode));
  }

  private static Answer delete(Desk desk, Words words) throws Misuse {
    var request = RouteRequest.read(desk, words);
    return request.isInside()
        ? desk.refuses(Errno.EINVAL, "Invalid prefix for given prefix length")
        : desk.answer(RouteChange.delete(desk.network(), desk.place(), request.pattern()));
  }

  private static Answer show(Desk desk, Words words) throws Misuse {
    var filter = RouteFilter.read(desk, words);
    var routing = desk.namespace().routing();
    if (isMissing(desk, filter)) {
      return desk.call().fails(2, "Error: ipv4: FIB table does not exist.\nDump terminated\n");
    }
    var look = new RouteText(desk.network(), desk.place(), filter);
    var text = new StringBuilder();
    filter.of(routing).forEach(route -> text.append(look.of(route)));
    return desk.prints(text.toString());
  }

  private static boolean isMissing(Desk desk, RouteFilter filter) {
    return filter.table() != RouteFilter.ALL
        && filter.table() != Route.MAIN
        && !desk.namespace().routing().made().contains(filter.table());
  }

  private static Answer flush(Desk desk, Words words) throws Misuse {
    if (!words.hasNext()) {
      throw new Misuse(1, "\"ip route flush\" requires arguments.");
    }
    if (words.peek().equals("cache")) {
      return desk.done(desk.network());
    }
    var filter = RouteFilter.read(desk, words);
    var namespace = desk.namespace();
    var routes = new ArrayList<>(namespace.routing().routes());
    routes.removeAll(filter.of(namespace.routing()));
    return desk.done(desk.network().with(namespace.with(namespace.routing().withRoutes(routes))));
  }
}
