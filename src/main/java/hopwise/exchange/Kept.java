package hopwise.exchange;

import hopwise.quiz.Citation;
import hopwise.quiz.Head;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What GIFT cannot hold, in a comment before the question: {@code // hopwise: {"read": …}}. */
final class Kept {
  static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

  private static final JsonMapper JSON = new JsonMapper();
  private static final String MARK = " hopwise: ";

  private Kept() {}

  static JsonNode read(Chunk chunk, Consumer<Remark> errors) {
    for (var comment : chunk.comments()) {
      if (comment.startsWith(MARK)) {
        try {
          return JSON.readTree(comment.substring(MARK.length()));
        } catch (JacksonException e) {
          errors.accept(
              Remark.error(
                  new Place(chunk.line(), 1),
                  "the comment “hopwise:” of this question is no JSON; mend it or delete it"));
        }
      }
    }
    return NOTHING;
  }

  /** What every item has and no question. */
  static ObjectNode head(Head head) {
    var kept = JsonNodeFactory.instance.objectNode();
    kept.put("read", head.read());
    put(kept, "hints", head.hints());
    if (!head.sources().isEmpty()) {
      kept.set("sources", JSON.valueToTree(head.sources().stream().map(Kept::source).toList()));
    }
    return kept;
  }

  private static Map<String, String> source(Citation source) {
    var node = new LinkedHashMap<String, String>();
    node.put("title", source.title());
    if (source.url() != null) {
      node.put("url", source.url());
    }
    if (source.date() != null) {
      node.put("date", source.date());
    }
    return node;
  }

  /** Nothing where there are no texts. */
  static void put(ObjectNode kept, String key, List<String> texts) {
    if (!texts.isEmpty()) {
      kept.set(key, JSON.valueToTree(texts));
    }
  }

  /** The comment with its line's end; nothing where nothing is kept. */
  static String line(JsonNode kept) {
    return kept.isEmpty() ? "" : "//" + MARK + JSON.writeValueAsString(kept) + "\n";
  }
}
