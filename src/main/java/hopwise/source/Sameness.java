package hopwise.source;

import hopwise.quiz.variant.Unresolvable;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Finds variants that are no good question though everything in them could be computed: two options
 * that say the same, or another number of keys than asked.
 */
final class Sameness {
  private Sameness() {}

  /** Why a variant is passed over; empty if it is good. */
  static Optional<Unresolvable> of(JsonNode item) {
    return switch (item.path("type").asString("")) {
      case "choice" -> options("/options", item.path("options"), item.path("choose").asInt(1));
      case "hotspot" -> options("/spots", item.path("spots"), item.path("choose").asInt(1));
      case "match" -> twice("/options", item.path("options"));
      case "order" -> twice("/entries", item.path("entries"));
      case "dropdowns" ->
          IntStream.range(0, item.path("blanks").size())
              .boxed()
              .flatMap(i ->
                  options("/blanks/" + i + "/options", item.at("/blanks/" + i + "/options"), 1)
                      .stream())
              .findFirst();
      default -> Optional.empty();
    };
  }

  private static Optional<Unresolvable> options(String pointer, JsonNode options, int asked) {
    long keys = options.valueStream().filter(one -> one.path("key").asBoolean(false)).count();
    return keys == asked
        ? twice(pointer, options)
        : Optional.of(
            new Unresolvable("%d options are key, not %d".formatted(keys, asked)).at(pointer));
  }

  private static Optional<Unresolvable> twice(String pointer, JsonNode options) {
    var seen = new HashSet<String>();
    return options
        .valueStream()
        .flatMap(option -> Stream.of(YamlNode.text(option.path("text")).strip()))
        .filter(text -> !seen.add(text))
        .findFirst()
        .map(text -> new Unresolvable("two entries say “%s”".formatted(text)).at(pointer));
  }
}
