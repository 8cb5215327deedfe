package hopwise.source;

import hopwise.simulator.cluster.Release;
import hopwise.simulator.lab.Scenario;
import hopwise.simulator.linux.NamespaceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads {@code content/scenarios/NAME.yaml}: builds the machines and runs their setup. */
final class ScenarioSource {
  static final String FOLDER = "scenarios/";
  static final String SUFFIX = ".yaml";
  private static final String LAPTOP = "laptop";
  private static final int HASH_BYTES = 16;

  private final YamlNode root;
  private final Consumer<Diagnostic> problems;

  private ScenarioSource(YamlNode root, Consumer<Diagnostic> problems) {
    this.root = root;
    this.problems = problems;
  }

  /** The scenario; empty, with a diagnostic, where the file is wrong. */
  static Optional<Scenario> read(SourceFile file, String name, Consumer<Diagnostic> problems) {
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

  static String path(String name) {
    return FOLDER + name + SUFFIX;
  }

  /** What stands for this text and no other: 128 bits of SHA-256. */
  static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
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
