package hopwise.source;

import hopwise.simulator.lab.Scenario;
import hopwise.simulator.linux.Dynamics;
import hopwise.simulator.linux.InterfaceConf;
import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.LinkRef;
import hopwise.simulator.linux.Listener;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import hopwise.simulator.net.Mac;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.shell.Session;
import hopwise.simulator.shell.Shell;
import hopwise.simulator.shell.programs.LinuxPrograms;
import hopwise.simulator.world.World;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/** Reads {@code content/scenarios/NAME.yaml}: builds the machines and runs their setup. */
final class ScenarioSource {
  static final String FOLDER = "scenarios/";
  static final String SUFFIX = ".yaml";
  private static final int MTU = 1_500;
  private static final Shell SHELL = new Shell(LinuxPrograms.all());

  private final YamlNode root;
  private final Consumer<Diagnostic> problems;
  private World world;

  private ScenarioSource(YamlNode root, Consumer<Diagnostic> problems) {
    this.root = root;
    this.problems = problems;
    var seed = root.text("seed");
    this.world =
        new World(Network.EMPTY, Dynamics.NONE, 0, seed.isEmpty() ? 1 : Long.parseLong(seed));
  }

  /** The scenario; empty, with a diagnostic, where the file is wrong. */
  static Optional<Scenario> read(FileTree content, String name, Consumer<Diagnostic> problems) {
    var path = FOLDER + name + SUFFIX;
    var file = content.read(path, problems);
    var tree = file.flatMap(text -> LocatedYaml.parse(text, problems));
    if (file.isEmpty() || tree.isEmpty()) {
      return Optional.empty();
    }
    var found = new ArrayList<Diagnostic>();
    FileSchema.SCENARIO.check(tree.get(), found::add);
    if (found.isEmpty()) {
      var scenario =
          new ScenarioSource(tree.get(), found::add).scenario(name, hash(file.get().text()));
      if (found.stream().noneMatch(Diagnostic::isError)) {
        found.forEach(problems);
        return Optional.of(scenario);
      }
    }
    found.forEach(problems);
    return Optional.empty();
  }

  private static String hash(String text) {
    var sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }

  private Scenario scenario(String name, String hash) {
    var hosts = root.get("hosts").orElseThrow();
    for (var host : hosts.value().propertyNames()) {
      put(Namespace.fresh(NamespaceId.root("host/" + host)));
    }
    root.list("cables").forEach(this::cable);
    for (var host : hosts.value().propertyNames()) {
      var node = hosts.get(host).orElseThrow();
      node.list("setup").forEach(line -> run(NamespaceId.root("host/" + host), line));
      node.list("listens").forEach(line -> listen(NamespaceId.root("host/" + host), line));
    }
    var start = NamespaceId.root(root.text("start"));
    if (world.network().find(start).isEmpty()) {
      root.get("start")
          .ifPresent(node ->
              problems.accept(
                  node.error("unknown-place", "there is no place “" + start + "” here")));
    }
    return new Scenario(name, root.text("title"), root.text("summary").strip(), start, world, hash);
  }

  private void put(Namespace namespace) {
    world = world.with(world.network().with(namespace));
  }

  /** One end of a cable: {@code HOST NAME MAC}. */
  private record Card(NamespaceId host, String name, Mac mac) {
    static Card of(YamlNode node) {
      var words = node.text().split(" ", -1);
      return new Card(NamespaceId.root("host/" + words[0]), words[1], Mac.of(words[2]));
    }
  }

  private void cable(YamlNode cable) {
    var ends = List.of(cable.get("between").orElseThrow(), cable.get("and").orElseThrow());
    for (var end : ends) {
      var host = Card.of(end).host();
      if (world.network().find(host).isEmpty()) {
        problems.accept(end.error("unknown-place", "there is no place “" + host + "” here"));
        return;
      }
    }
    var one = Card.of(ends.getFirst());
    var other = Card.of(ends.getLast());
    int oneIndex = world.network().at(one.host()).lastIndex() + 1;
    int otherIndex = world.network().at(other.host()).lastIndex() + 1;
    plug(one, oneIndex, new LinkRef(other.host(), otherIndex));
    plug(other, otherIndex, new LinkRef(one.host(), oneIndex));
  }

  private void plug(Card card, int index, LinkRef cable) {
    var namespace = world.network().at(card.host());
    var link =
        new Link(
            index,
            card.name(),
            card.mac(),
            MTU,
            false,
            false,
            new LinkKind.Nic(cable),
            null,
            List.of(),
            InterfaceConf.INITIAL);
    put(namespace.withLinks(namespace.links().with(link), index));
  }

  private void run(NamespaceId host, YamlNode line) {
    var reply = SHELL.run(Session.begin(world, host), line.text());
    if (reply.next().status() != 0) {
      var message = reply.printed().lines().findFirst().orElse("it failed");
      problems.accept(line.error("failing-command", message));
    }
    world = reply.next().world();
  }

  private void listen(NamespaceId host, YamlNode line) {
    var words = line.text().split(" ", -1);
    var namespace = world.network().at(host);
    var listeners = new ArrayList<>(namespace.listeners());
    var protocol = Protocol.parse(words[0]).orElseThrow();
    listeners.add(new Listener(protocol, null, Integer.parseInt(words[1]), words[2]));
    put(namespace.withListeners(listeners));
  }
}
