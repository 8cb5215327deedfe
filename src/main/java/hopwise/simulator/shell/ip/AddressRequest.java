package hopwise.simulator.shell.ip;

import hopwise.simulator.linux.Address;
import hopwise.simulator.linux.change.Errno;
import hopwise.simulator.linux.route.Scope;
import hopwise.simulator.net.Ipv4;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ip address add} and {@code delete} are asked for.
 *
 * @param scope null for that of the address itself
 */
record AddressRequest(
    String device, Values.Prefix local, @Nullable Scope scope, @Nullable Ipv4 broadcast) {
  private static final String SIMULATED = "ADDRESS/LENGTH, broadcast, dev, scope";

  Address address() {
    var scopeOfItself = local.ip().bits() >>> 24 == 127 ? Scope.HOST : Scope.GLOBAL;
    return new Address(
        local.ip(), local.length(), scope == null ? scopeOfItself : scope, broadcast, false);
  }

  static AddressRequest read(Desk desk, Words words) throws Misuse {
    String device = null;
    Values.Prefix local = null;
    Scope scope = null;
    String broadcast = null;
    while (words.hasNext()) {
      var word = words.next();
      switch (word) {
        case "dev" -> device = words.next();
        case "scope" -> scope = scope(words.next());
        case "broadcast", "brd" -> broadcast = words.next();
        case "peer",
            "remote",
            "label",
            "metric",
            "anycast",
            "valid_lft",
            "preferred_lft",
            "noprefixroute",
            "nodad",
            "home",
            "mngtmpaddr",
            "autojoin",
            "proto" ->
            throw Misuse.notSimulated("ip address", word, SIMULATED);
        default -> {
          var text = word.equals("local") ? words.next() : word;
          if (local != null) {
            throw Misuse.garbage("local", text);
          }
          local = Values.prefix(text);
        }
      }
      if (broadcast != null) {
        checkBroadcast(broadcast);
      }
    }
    if (device == null) {
      throw new Misuse(1, "Not enough information: \"dev\" argument is required.");
    }
    if (local == null) {
      desk.device(device);
      throw new Misuse(2, Desk.refusal(Errno.EOPNOTSUPP, "").stripTrailing());
    }
    return new AddressRequest(device, local, scope, broadcast(broadcast, local));
  }

  private static void checkBroadcast(String text) throws Misuse {
    if (!text.equals("+") && !text.equals("-")) {
      Values.inet(text);
    }
  }

  private static @Nullable Ipv4 broadcast(@Nullable String text, Values.Prefix local)
      throws Misuse {
    if (text == null) {
      return null;
    }
    if (text.equals("+") || text.equals("-")) {
      return local.length() >= 31
          ? null
          : text.equals("+") ? local.range().last() : local.range().network();
    }
    return Values.inet(text);
  }

  private static Scope scope(String text) throws Misuse {
    return Arrays.stream(Scope.values())
        .filter(
            scope -> scope.toString().equals(text) || Integer.toString(scope.number()).equals(text))
        .findFirst()
        .orElseThrow(() -> Misuse.wrong(text, "invalid scope value."));
  }
}
