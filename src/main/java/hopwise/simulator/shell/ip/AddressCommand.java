package hopwise.simulator.shell.ip;

import hopwise.simulator.linux.Address;
import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.change.AddressChange;
import hopwise.simulator.shell.Answer;
import java.util.List;
import java.util.Locale;

/** {@code ip address}. */
final class AddressCommand {
  private static final List<String> VERBS =
      List.of(
          "add",
          "change",
          "chg",
          "replace",
          "delete",
          "show",
          "list",
          "lst",
          "flush",
          "save",
          "showdump",
          "restore",
          "help");

  private static final String WILDCARD =
      """
      Warning: Executing wildcard deletion to stay compatible with old scripts.
               Explicitly specify the prefix length (ADDRESS/32) to avoid this warning.
               This special behaviour is likely to disappear in further releases,
               fix your scripts!
      """;

  private AddressCommand() {}

  static Answer run(Desk desk, Words words) throws Misuse {
    if (!words.hasNext()) {
      return show(desk, words);
    }
    var word = words.next();
    var verb = Words.expand(word, VERBS);
    return switch (verb) {
      case "add" -> add(desk, AddressRequest.read(desk, words), false);
      case "replace" -> add(desk, AddressRequest.read(desk, words), true);
      case "delete" -> delete(desk, AddressRequest.read(desk, words));
      case "show", "list", "lst" -> show(desk, words);
      case "flush" -> flush(desk, words);
      case "" ->
          throw new Misuse(255, "Command \"" + word + "\" is unknown, try \"ip address help\".");
      default -> throw Misuse.notSimulated("ip address", verb, "add, delete, flush, replace, show");
    };
  }

  private static Answer add(Desk desk, AddressRequest request, boolean replacing) throws Misuse {
    var link = desk.device(request.device());
    boolean known =
        link.addresses().stream()
            .anyMatch(address ->
                address.ip().equals(request.local().ip())
                    && address.length() == request.local().length());
    return replacing && known
        ? desk.done(desk.network())
        : desk.answer(AddressChange.add(desk.network(), desk.ref(link), request.address()));
  }

  private static Answer delete(Desk desk, AddressRequest request) throws Misuse {
    var local = request.local();
    var warning = local.given() ? "" : WILDCARD.replace("ADDRESS", local.ip().toString());
    var link = desk.namespace().links().named(request.device());
    if (link.isEmpty()) {
      throw new Misuse(1, warning + "Cannot find device \"" + request.device() + "\"");
    }
    int length = local.given() ? local.length() : -1;
    var answer =
        desk.answer(AddressChange.remove(desk.network(), desk.ref(link.get()), local.ip(), length));
    return new Answer(answer.world(), answer.output(), warning + answer.errors(), answer.status());
  }

  private static Answer flush(Desk desk, Words words) throws Misuse {
    if (!words.hasNext()) {
      throw new Misuse(1, "Flush requires arguments.");
    }
    var network = desk.network();
    for (var link : LinkFilter.read(desk, words).of(desk.namespace().links().all())) {
      network = AddressChange.flush(network, desk.ref(link), address -> true);
    }
    return desk.done(network);
  }

  private static Answer show(Desk desk, Words words) throws Misuse {
    var filter = LinkFilter.read(desk, words);
    var text = new StringBuilder();
    for (var link : filter.of(desk.namespace().links().all())) {
      if (!desk.inetOnly() || !link.addresses().isEmpty()) {
        text.append(text(desk, link));
      }
    }
    return desk.prints(text.toString());
  }

  private static String text(Desk desk, Link link) {
    var look = new LinkText(desk, link);
    var text = new StringBuilder();
    if (desk.brief()) {
      text.append(String.format(Locale.ROOT, "%-16s %-14s ", look.name(), look.state()));
      link.addresses().forEach(address -> text.append(address.ip() + "/" + address.length() + " "));
      return text.append('\n').toString();
    }
    if (!desk.oneLine()) {
      text.append(look.head("")).append('\n');
      if (!desk.inetOnly()) {
        text.append(look.hardware()).append('\n');
      }
    }
    for (var address : link.addresses()) {
      text.append(desk.oneLine() ? link.index() + ": " + link.name() : "")
          .append("    inet ")
          .append(text(address))
          .append(link.name())
          .append(desk.oneLine() ? "\\" : "\n")
          .append("       valid_lft forever preferred_lft forever\n");
    }
    return text.toString();
  }

  private static String text(Address address) {
    return address.ip()
        + "/"
        + address.length()
        + " "
        + (address.broadcast() == null ? "" : "brd " + address.broadcast() + " ")
        + "scope "
        + address.scope()
        + " "
        + (address.secondary() ? "secondary " : "");
  }
}
