package hopwise.source;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What files may name in one another. A set that could not be read is empty as an {@code Optional},
 * so that one broken file does not make every name in the others look wrong.
 *
 * @param objectives ids
 * @param anchors of each chapter that has a file, by slug
 * @param items ids of each bank's items, by slug
 */
record Names(
    Optional<Set<String>> objectives,
    Map<String, Optional<Set<String>>> anchors,
    Map<String, Optional<Set<String>>> items) {

  static final Names NONE = new Names(Optional.empty(), Map.of(), Map.of());

  /** Only which chapters there are. */
  static Names ofChapters(Collection<String> slugs) {
    var anchors = new HashMap<String, Optional<Set<String>>>();
    slugs.forEach(slug -> anchors.put(slug, Optional.empty()));
    return new Names(Optional.empty(), anchors, Map.of());
  }

  /** A defect without a place yet. */
  record Defect(String rule, String message) {}

  Optional<Defect> objective(String id) {
    return objectives
        .filter(known -> !known.contains(id))
        .map(known ->
            new Defect(
                "unknown-objective",
                "content/objectives.yaml has no “%s”%s".formatted(id, Nearest.hint(id, known))));
  }

  Optional<Defect> chapter(String slug) {
    return anchors.containsKey(slug)
        ? Optional.empty()
        : Optional.of(
            new Defect(
                "unknown-chapter",
                "there is no content/chapters/%s.md%s"
                    .formatted(slug, Nearest.hint(slug, anchors.keySet()))));
  }

  /** What is wrong with a link to {@code anchor} of {@code chapter}; empty for the top. */
  Optional<Defect> link(String chapter, String anchor) {
    var known = anchors.get(chapter);
    if (known == null) {
      var hint = Nearest.of(chapter, anchors.keySet()).map("; did you mean “%s.md”?"::formatted);
      return Optional.of(
          new Defect(
              "dead-link", "there is no chapter “%s.md”%s".formatted(chapter, hint.orElse(""))));
    }
    return known
        .filter(headings -> !anchor.isEmpty() && !headings.contains(anchor))
        .map(headings ->
            new Defect(
                "dead-anchor",
                "%s.md has no heading “#%s”%s"
                    .formatted(chapter, anchor, Nearest.hint(anchor, headings))));
  }

  Optional<Defect> question(String bank, String item) {
    var known = items.get(bank);
    if (known == null) {
      return Optional.of(new Defect("unknown-question", "there is no quizzes/" + bank + ".yaml"));
    }
    return known
        .filter(ids -> !ids.contains(item))
        .map(ids ->
            new Defect(
                "unknown-question",
                "quizzes/%s.yaml has no item “%s”%s"
                    .formatted(bank, item, Nearest.hint(item, ids))));
  }
}
