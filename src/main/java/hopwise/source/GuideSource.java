package hopwise.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code content/labs/NAME.yaml}, before it is held against the scenarios.
 *
 * @param text the whole file; empty if it cannot be read
 * @param root empty if it is not YAML
 */
record GuideSource(String name, String text, Optional<YamlNode> root, List<Diagnostic> problems) {
  static final String FOLDER = "labs/";
  static final String SUFFIX = ".yaml";

  static GuideSource read(FileTree content, String name) {
    var path = FOLDER + name + SUFFIX;
    var problems = new ArrayList<>(Slug.check(name, content.shown(path)));
    var file = content.read(path, problems::add);
    var root = file.flatMap(text -> LocatedYaml.parse(text, problems::add));
    return new GuideSource(
        name, file.map(SourceFile::text).orElse(""), root, List.copyOf(problems));
  }
}
