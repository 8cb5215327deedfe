package hopwise.store;

import hopwise.quiz.Head;
import hopwise.quiz.Item;
import hopwise.quiz.ItemVersion;
import hopwise.quiz.Response;
import hopwise.quiz.Variant;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** Items and times for tests. An item's canonical text is here {@code ID:KEYS:OTHERS}. */
final class Samples {
  static final Instant NOW = Instant.parse("2026-11-20T12:00:00.123Z");
  static final RandomIds IDS = new RandomIds(new SecureRandom());
  static final ItemVersion ONE = version("one:a:b,c");
  static final ItemVersion TWO = version("two:a,b:c,d");

  private Samples() {}

  static Database open(Path directory) {
    return Database.open(url(directory));
  }

  static String url(Path directory) {
    return "jdbc:sqlite:" + directory.resolve("hopwise.db");
  }

  static Instant later(int seconds) {
    return NOW.plusSeconds(seconds);
  }

  /** What an attempt at a bank is begun with. */
  static List<Variant> asked(String bank, ItemVersion... versions) {
    return Stream.of(versions).map(version -> new Variant(bank, 1, version)).toList();
  }

  static ItemVersion version(String content) {
    return ItemVersion.of(item(content), content);
  }

  static Item item(String content) {
    var parts = content.split(":", -1);
    var keys = List.of(parts[1].split(","));
    var options =
        Stream.concat(
                keys.stream().map(id -> option(id, true)),
                Stream.of(parts[2].split(",")).map(id -> option(id, false)))
            .toList();
    var head = new Head(parts[0], "objective", "Which?", List.of(), "So.", "a.md#b", List.of());
    return new Item.Choice(head, options, keys.size());
  }

  private static Item.Option option(String id, boolean key) {
    return new Item.Option(id, id, key, "why");
  }

  static Response chosen(String... options) {
    return new Response.Chosen(new LinkedHashSet<>(List.of(options)));
  }
}
