package hopwise.source;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.world.AddressSpace;
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

  /** The ranges that are ranges. */
  AddressSpaces addresses() {
    return new AddressSpaces(
        Stream.of(AddressSpace.values())
            .flatMap(space ->
                ranges(space)
                    .flatMap(range -> Cidr.parse(range.text()).stream())
                    .map(range -> new AddressSpaces.Range(range, space)))
            .toList());
  }

  void check(Names names, Consumer<Diagnostic> problems) {
    FileSchema.CHAPTER.check(root, problems);
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
