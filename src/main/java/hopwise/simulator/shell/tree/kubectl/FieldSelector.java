package hopwise.simulator.shell.tree.kubectl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What {@code --field-selector} selects: all of its terms must hold. */
final class FieldSelector {
  private static final Pattern TERM = Pattern.compile("([^=!]+)(==?|!=)(.*)");

  private final List<Term> terms;

  private FieldSelector(List<Term> terms) {
    this.terms = List.copyOf(terms);
  }

  private record Term(String path, boolean equal, String value) {
    boolean holds(JsonNode object) {
      return object.at("/" + path.replace('.', '/')).asString("").equals(value) == equal;
    }
  }

  /** Reads terms between commas; empty where one is none. */
  static Optional<FieldSelector> parse(String text) {
    var terms = new ArrayList<Term>();
    for (var part : text.isEmpty() ? new String[0] : text.split(",")) {
      var form = TERM.matcher(part);
      if (!form.matches()) {
        return Optional.empty();
      }
      terms.add(new Term(form.group(1), !form.group(2).equals("!="), form.group(3)));
    }
    return Optional.of(new FieldSelector(terms));
  }

  /** A field that the server does not select objects of this kind by. */
  Optional<String> unsupported(ResourceKind kind) {
    return terms.stream()
        .map(Term::path)
        .filter(path -> !path.equals("metadata.name"))
        .filter(path -> !(kind.namespaced() && path.equals("metadata.namespace")))
        .filter(path -> !kind.fields().contains(path))
        .findFirst();
  }

  boolean selects(JsonNode object) {
    return terms.stream().allMatch(term -> term.holds(object));
  }
}
