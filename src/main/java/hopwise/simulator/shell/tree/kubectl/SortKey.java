package hopwise.simulator.shell.tree.kubectl;

import hopwise.simulator.shell.tree.jsonpath.JsonPath;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The field that {@code --sort-by} names, as {@code .spec.nodeName}, with braces or without. */
final class SortKey {
  private static final Pattern FORM = Pattern.compile("\\{\\.?([^{}]+)}|\\.?([^{}]+)");
  private static final Pattern NUMBER_BORDER = Pattern.compile("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");

  private final String template;
  private final JsonPath path;

  private SortKey(String template, JsonPath path) {
    this.template = template;
    this.path = path;
  }

  static Optional<SortKey> parse(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    var field = form.group(1) == null ? form.group(2) : form.group(1);
    var template = "{." + field + "}";
    return switch (JsonPath.parse(template)) {
      case JsonPath.Parsed.Template(var path) -> Optional.of(new SortKey(template, path));
      case JsonPath.Parsed.Broken broken -> Optional.empty();
    };
  }

  /** The field of an object; empty if it has none. */
  String of(JsonNode object) {
    return switch (path.fill(object)) {
      case JsonPath.Filled.Text(var text) -> text;
      case JsonPath.Filled.Failed failed -> "";
    };
  }

  /** What kubectl says where no object has the field. */
  Optional<String> problem(List<JsonNode> objects) {
    return objects.isEmpty() || objects.stream().anyMatch(object -> !of(object).isEmpty())
        ? Optional.empty()
        : Optional.of(
            "error: couldn't find any field with path \"%s\" in the list of objects"
                .formatted(template));
  }

  Comparator<JsonNode> order() {
    return Comparator.comparing(this::of, SortKey::natural);
  }

  /** Runs of digits count as numbers: {@code node-9} is before {@code node-10}. */
  static int natural(String one, String other) {
    var left = NUMBER_BORDER.split(one);
    var right = NUMBER_BORDER.split(other);
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      int order = chunk(left[i], right[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.length, right.length);
  }

  private static int chunk(String one, String other) {
    boolean numbers =
        !one.isEmpty()
            && !other.isEmpty()
            && Character.isDigit(one.charAt(0))
            && Character.isDigit(other.charAt(0));
    if (!numbers) {
      return one.compareTo(other);
    }
    var left = one.replaceFirst("^0+", "");
    var right = other.replaceFirst("^0+", "");
    return left.length() == right.length()
        ? left.compareTo(right)
        : Integer.compare(left.length(), right.length());
  }
}
