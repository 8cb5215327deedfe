package hopwise.source;

import hopwise.course.Scene;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.world.AddressSpace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The lines between {@code ---} at the top of a chapter, and what follows them.
 *
 * @param firstLine of the body
 */
record FrontMatter(YamlNode root, int firstLine, String body) {
  private static final String FENCE = "---";

  static Optional<FrontMatter> read(SourceFile file, Consumer<Diagnostic> problems) {
    var lines = file.text().lines().toList();
    if (lines.isEmpty() || !lines.getFirst().stripTrailing().equals(FENCE)) {
      return missing(file, "a chapter begins with a line “---” and its front matter", problems);
    }
    int end = 1;
    while (end < lines.size() && !lines.get(end).stripTrailing().equals(FENCE)) {
      end++;
    }
    if (end == lines.size()) {
      return missing(file, "no line “---” ends the front matter that begins here", problems);
    }
    var yaml = String.join("\n", lines.subList(1, end));
    var body = String.join("\n", lines.subList(end + 1, lines.size()));
    int firstLine = end + 2;
    return LocatedYaml.parse(file, 1, yaml, problems)
        .map(root -> new FrontMatter(root, firstLine, body));
  }

  private static Optional<FrontMatter> missing(
      SourceFile file, String message, Consumer<Diagnostic> problems) {
    problems.accept(Diagnostic.error(file.path(), 1, 1, "front-matter-missing", message));
    return Optional.empty();
  }

  /** The chapter's labs by name; those that name a scenario of the course. */
  Map<String, Scene> labs(Scenarios scenarios) {
    var labs = new LinkedHashMap<String, Scene>();
    for (var lab : labs()) {
      var seed = lab.node().text("seed");
      scenarios
          .scene(lab.node().text("scenario"), seed.matches("\\d{1,18}") ? Long.valueOf(seed) : null)
          .ifPresent(scene -> labs.put(lab.name(), scene));
    }
    return labs;
  }

  /** The scenario whose address spaces the prose has. */
  Optional<Scene> scenery(Scenarios scenarios) {
    return scenery().flatMap(node -> scenarios.scene(node.text(), null));
  }

  private Optional<YamlNode> scenery() {
    return root.get("addresses").filter(node -> node.value().isString());
  }

  private record NamedLab(String name, YamlNode node) {}

  private List<NamedLab> labs() {
    return root.get("labs").stream()
        .flatMap(labs ->
            labs.value().propertyNames().stream()
                .flatMap(name -> labs.get(name).map(lab -> new NamedLab(name, lab)).stream()))
        .toList();
  }

  /** The ranges that are ranges. */
  AddressSpaces addresses() {
    return scenery().isPresent()
        ? AddressSpaces.LATER
        : new AddressSpaces(
            Stream.of(AddressSpace.values())
                .flatMap(space ->
                    ranges(space)
                        .flatMap(range -> Cidr.parse(range.text()).stream())
                        .map(range -> new AddressSpaces.Range(range, space)))
                .toList(),
            false);
  }

  void check(Names names, Stages stages, Consumer<Diagnostic> problems) {
    FileSchema.CHAPTER.check(root, problems);
    Stream.concat(
            labs().stream().flatMap(lab -> lab.node().get("scenario").stream()), scenery().stream())
        .filter(node -> stages.scene(node.text()).isEmpty())
        .forEach(
            node -> problems.accept(node.error("unknown-scenario", stages.unknown(node.text()))));
    for (var objective : root.list("objectives")) {
      names
          .objective(objective.text())
          .ifPresent(defect -> problems.accept(objective.error(defect.rule(), defect.message())));
    }
    Stream.of(AddressSpace.values())
        .flatMap(this::ranges)
        .filter(range -> Cidr.parse(range.text()).isEmpty())
        .forEach(range ->
            problems.accept(
                range.error(
                    "not-an-address",
                    "“%s” is not a range like 10.244.0.0/16 (no bit set behind the prefix)"
                        .formatted(range.text()))));
  }

  private Stream<YamlNode> ranges(AddressSpace space) {
    return root.get("addresses").stream().flatMap(all -> all.list(space.word()).stream());
  }
}
