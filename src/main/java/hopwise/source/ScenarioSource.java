package hopwise.source;

import hopwise.simulator.cluster.Release;
import hopwise.simulator.lab.Scenario;
import hopwise.simulator.linux.NamespaceId;
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
  private static final String LAPTOP = "laptop";

  private final YamlNode root;
  private final Consumer<Diagnostic> problems;

  private ScenarioSource(YamlNode root, Consumer<Diagnostic> problems) {
    this.root = root;
    this.problems = problems;
  }

  /** The scenario; empty, with a diagnostic, where the file is wrong. */
  static Optional<Scenario> read(String name, SourceFile file, Consumer<Diagnostic> problems) {
    var tree = LocatedYaml.parse(file, problems);
    if (tree.isEmpty()) {
      return Optional.empty();
    }
    var found = new ArrayList<Diagnostic>();
    FileSchema.SCENARIO.check(tree.get(), found::add);
    if (found.isEmpty()) {
      var scenario = new ScenarioSource(tree.get(), found::add).scenario(name, hash(file.text()));
      if (found.stream().noneMatch(Diagnostic::isError)) {
        found.forEach(problems);
        return Optional.of(scenario);
      }
    }
    found.forEach(problems);
    return Optional.empty();
  }

  /** Names a version of a file. */
  static String hash(String text) {
    var sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }

  private Scenario scenario(String name, String hash) {
    var stage = new ScenarioStage(seed(), problems);
    root.get("kubernetesVersion").ifPresent(version -> subscription(stage, version));
    var hosts = root.get("hosts");
    hosts.ifPresent(node -> names(node).forEach(host -> stage.host("host/" + host)));
    root.list("cables").forEach(cable -> ScenarioCables.plug(stage, cable));
    for (var host : hosts.map(ScenarioSource::names).orElse(List.of())) {
      var node = hosts.orElseThrow().get(host).orElseThrow();
      node.list("setup").forEach(line -> stage.run(NamespaceId.root("host/" + host), line));
      node.list("listens").forEach(line -> stage.listen(NamespaceId.root("host/" + host), line));
    }
    var start = NamespaceId.root(root.text("start"));
    root.list("setup").forEach(line -> stage.run(start, line));
    if (!stage.has(start)) {
      root.get("start")
          .ifPresent(node ->
              problems.accept(
                  node.error("unknown-place", "there is no place “" + start + "” here")));
    }
    return new Scenario(
        name, root.text("title"), root.text("summary").strip(), start, stage.world(), hash);
  }

  private long seed() {
    var seed = root.text("seed");
    return seed.isEmpty() ? 1 : Long.parseLong(seed);
  }

  private void subscription(ScenarioStage stage, YamlNode version) {
    stage.host(LAPTOP);
    Release.parse(version.text())
        .ifPresentOrElse(
            release -> ScenarioSites.put(root, stage, release),
            () ->
                problems.accept(
                    version.error(
                        "unknown-version", "AKS has had no Kubernetes “" + version.text() + "”")));
  }

  /** The names of an object's members, in the order of writing. */
  static List<String> names(YamlNode node) {
    return List.copyOf(node.value().propertyNames());
  }
}
