package hopwise.simulator.shell.reach;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.shell.files.FileSystem;
import hopwise.simulator.shell.files.FileSystem.Access;
import hopwise.simulator.shell.names.Resolver;
import hopwise.simulator.trace.Outcome;
import hopwise.simulator.world.World;
import java.util.List;
import java.util.Optional;

/**
 * What became of a name.
 *
 * @param world after asking
 * @param addresses of the name, empty for none
 * @param fullName that was found, or was asked for last
 * @param answered whether a name server said anything
 */
record Lookup(World world, List<Ipv4> addresses, String fullName, boolean answered) {
  private static final int PORT = 53;
  private static final int PATIENCE = 10_000;
  private static final int PARTS = 4;

  /** What the C library makes of a name or an address. */
  static Lookup of(World world, NamespaceId place, String name) {
    var known = literal(name).or(() -> inHostsFile(world, place, name));
    return known.isPresent()
        ? new Lookup(world, List.of(known.get()), name, true)
        : ask(world, place, name, Resolver.of(world, place).candidates(name));
  }

  /** Asks the place's name server for full names until one is there. */
  static Lookup ask(World world, NamespaceId place, String name, List<String> candidates) {
    var resolver = Resolver.of(world, place);
    return ask(world, place, name, candidates, resolver);
  }

  private static Lookup ask(
      World world, NamespaceId place, String name, List<String> candidates, Resolver resolver) {
    var after = world;
    if (resolver.cluster() != null) {
      int source = Sender.port(world, "dns " + name);
      var sent =
          new Sender(place, null).send(world, Protocol.UDP, source, resolver.server(), PORT, 0);
      after = sent.world();
      if (!(sent.walk().outcome() instanceof Outcome.Answered)) {
        return new Lookup(after.after(PATIENCE), List.of(), name, false);
      }
    } else if (!hasNameServer(world, place)) {
      return new Lookup(world, List.of(), name, false);
    }
    for (var candidate : candidates) {
      var found = resolver.find(after, candidate);
      if (!found.isEmpty()) {
        return new Lookup(after, found, candidate, true);
      }
    }
    return new Lookup(after, List.of(), candidates.getLast(), true);
  }

  /** Azure's machines and the laptop have one; machines that somebody built by hand have none. */
  private static boolean hasNameServer(World world, NamespaceId place) {
    return place.host().equals("laptop")
        || place.host().startsWith("node/")
        || !world.estate().azure().attachments(place.host()).isEmpty();
  }

  /** An address as {@code inet_aton} reads it: the last number fills what the others leave. */
  static Optional<Ipv4> literal(String text) {
    if (!text.matches("\\d{1,10}(\\.\\d{1,10}){0,3}")) {
      return Optional.empty();
    }
    var parts = text.split("\\.", -1);
    long bits = 0;
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      int octets = last ? PARTS - i : 1;
      boolean octal = parts[i].length() > 1 && parts[i].startsWith("0");
      if (octal && !parts[i].matches("[0-7]+")) {
        return Optional.empty();
      }
      long value = Long.parseLong(parts[i], octal ? 8 : 10);
      if (value >= 1L << (8 * octets)) {
        return Optional.empty();
      }
      bits = bits << (8 * octets) | value;
    }
    return Optional.of(new Ipv4((int) bits));
  }

  private static Optional<Ipv4> inHostsFile(World world, NamespaceId place, String name) {
    var disk = new FileSystem(world, place, "/");
    if (!(disk.read("/etc/hosts") instanceof Access.Granted<String>(var text))) {
      return Optional.empty();
    }
    return text.lines()
        .map(line -> List.of(line.replaceFirst("#.*", "").strip().split("\\s+")))
        .filter(words -> words.subList(1, words.size()).contains(name))
        .flatMap(words -> Ipv4.parse(words.getFirst()).stream())
        .findFirst();
  }

  /** The C library's words for a name without an address. */
  String problem() {
    return answered ? "Name or service not known" : "Temporary failure in name resolution";
  }
}
