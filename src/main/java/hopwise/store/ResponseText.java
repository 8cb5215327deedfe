package hopwise.store;

import hopwise.quiz.Response;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Responses as the text that the database keeps: one JSON object whose only field says the kind,
 * <code>{"chosen":["a"]}</code>, <code>{"ordered":["b","a"]}</code>, <code>{"assigned":{"r":"x"}}
 * </code>, <code>{"typed":"251"}</code> or <code>
 * {"played":[{"at":"laptop","line":"ls"}]}</code>. Never change a form: databases are full of them.
 */
final class ResponseText {
  private static final JsonMapper JSON = new JsonMapper();

  private ResponseText() {}

  /** The text of {@code response}: the same for the same response. */
  static String of(Response response) {
    return JSON.writeValueAsString(tree(response));
  }

  /** The response as plain lists, maps and strings. */
  static Map<String, Object> tree(Response response) {
    return switch (response) {
      case Response.Chosen chosen -> Map.of("chosen", List.copyOf(chosen.options()));
      case Response.Ordered ordered -> Map.of("ordered", ordered.entries());
      case Response.Assigned assigned -> Map.of("assigned", assigned.values());
      case Response.Typed typed -> Map.of("typed", typed.text());
      case Response.Played played ->
          Map.of("played", played.lines().stream().map(ResponseText::tree).toList());
    };
  }

  private static Map<String, String> tree(Response.Line line) {
    var tree = new LinkedHashMap<String, String>();
    tree.put("at", line.place());
    tree.put("line", line.text());
    return tree;
  }

  /**
   * Reads what {@link #of} wrote.
   *
   * @throws IllegalArgumentException if it was something else
   */
  static Response read(String text) {
    try {
      var node = JSON.readTree(text);
      var kind = node.size() == 1 ? node.propertyNames().iterator().next() : "";
      var value = node.path(kind);
      return switch (kind) {
        case "chosen" -> new Response.Chosen(new LinkedHashSet<>(strings(value)));
        case "ordered" -> new Response.Ordered(strings(value));
        case "assigned" -> new Response.Assigned(map(value));
        case "typed" -> new Response.Typed(string(value));
        case "played" ->
            new Response.Played(value.asArray().valueStream().map(ResponseText::line).toList());
        default -> throw refusal(text, null);
      };
    } catch (JacksonException e) {
      throw refusal(text, e);
    }
  }

  private static IllegalArgumentException refusal(String text, @Nullable Exception cause) {
    return new IllegalArgumentException("not the text of a response: " + text, cause);
  }

  private static Response.Line line(JsonNode node) {
    return new Response.Line(string(node.path("at")), string(node.path("line")));
  }

  private static String string(JsonNode node) {
    return node.requireNonNull().stringValue();
  }

  private static List<String> strings(JsonNode list) {
    return list.asArray().valueStream().map(ResponseText::string).toList();
  }

  private static Map<String, String> map(JsonNode object) {
    return object
        .asObject()
        .propertyStream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, e -> string(e.getValue()), (a, b) -> b, LinkedHashMap::new));
  }
}
