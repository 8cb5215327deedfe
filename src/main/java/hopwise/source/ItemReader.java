package hopwise.source;

import hopwise.quiz.Citation;
import hopwise.quiz.Head;
import hopwise.quiz.Item;
import hopwise.quiz.ItemVersion;
import hopwise.simulator.net.AddressSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes items of their nodes, and canonical texts that give the same items back. */
public final class ItemReader {
  private static final JsonMapper CANONICAL =
      JsonMapper.builder()
          .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private ItemReader() {}

  /**
   * The item of a canonical text, {@link ItemVersion#content}.
   *
   * @throws IllegalArgumentException if {@code content} was never an item
   */
  public static Item read(String content) {
    return item(CANONICAL.readTree(content));
  }

  /**
   * The item of {@code node}, in which lint found no error, with its canonical text: with all that
   * it says of scenarios and ways put in.
   */
  static ItemVersion version(JsonNode node, Scenarios scenarios) {
    return settled(ItemNetworks.settle(node, scenarios));
  }

  /** The version of a node in which nothing is left out. */
  static ItemVersion settled(JsonNode node) {
    return ItemVersion.of(item(node), CANONICAL.writeValueAsString(node));
  }

  private static Item item(JsonNode node) {
    var head = head(node);
    var type = text(node, "type");
    return switch (type) {
      case "choice" ->
          new Item.Choice(
              head, list(node, "options", ItemReader::option), node.path("choose").asInt(1));
      case "statements" -> new Item.Statements(head, list(node, "statements", ItemReader::option));
      case "order" -> new Item.Order(head, list(node, "entries", ItemReader::entry));
      case "match" ->
          new Item.Match(
              head, list(node, "options", ItemReader::label), list(node, "rows", ItemReader::row));
      case "dropdowns" ->
          new Item.Dropdowns(head, text(node, "text"), list(node, "blanks", ItemReader::blank));
      case "number" ->
          new Item.Numeric(
              head,
              Keys.number(node.path("key")),
              node.has("tolerance") ? Keys.number(node.path("tolerance")) : BigDecimal.ZERO,
              optional(node, "unit"),
              mistakes(node, Keys::number));
      case "address" -> address(head, node);
      case "command" -> ItemNetworks.command(head, node);
      case "path" -> ItemNetworks.path(head, node);
      case "hotspot" -> ItemNetworks.hotspot(head, node);
      case "lab" -> ItemNetworks.lab(head, node);
      default -> throw new IllegalArgumentException("no type of item: " + type);
    };
  }

  private static Head head(JsonNode node) {
    return new Head(
        text(node, "id"),
        text(node, "objective"),
        text(node, "stem"),
        list(node, "hints", YamlNode::text),
        text(node, "explanation"),
        text(node, "read"),
        citations(node));
  }

  /** The sources of an item or a chapter. */
  static List<Citation> citations(JsonNode node) {
    return list(
        node,
        "sources",
        source ->
            new Citation(text(source, "title"), optional(source, "url"), optional(source, "date")));
  }

  private static Item address(Head head, JsonNode node) {
    var form = Item.Address.Form.valueOf(text(node, "form").toUpperCase(Locale.ROOT));
    Function<JsonNode, AddressSet> value = text -> Keys.addresses(form, text);
    return new Item.Address(
        head,
        form,
        value.apply(node.path("key")),
        Keys.shown(node.path("key")),
        mistakes(node, value));
  }

  private static Item.Option option(JsonNode node) {
    return new Item.Option(
        text(node, "id"),
        text(node, "text"),
        node.path("key").asBoolean(false),
        text(node, "reason"),
        idea(node));
  }

  private static Item.@Nullable Idea idea(JsonNode node) {
    var idea = node.path(Resolver.MISCONCEPTION);
    return idea.isObject() ? new Item.Idea(text(idea, "title"), text(idea, "read")) : null;
  }

  private static Item.Entry entry(JsonNode node) {
    return new Item.Entry(text(node, "id"), text(node, "text"), text(node, "reason"));
  }

  private static Item.Label label(JsonNode node) {
    return new Item.Label(text(node, "id"), text(node, "text"));
  }

  private static Item.Row row(JsonNode node) {
    return new Item.Row(
        text(node, "id"), text(node, "text"), text(node, "key"), text(node, "reason"));
  }

  private static Item.Blank blank(JsonNode node) {
    return new Item.Blank(text(node, "id"), list(node, "options", ItemReader::option));
  }

  static <T> List<Item.Mistake<T>> mistakes(JsonNode node, Function<JsonNode, T> value) {
    return list(
        node,
        "mistakes",
        mistake ->
            new Item.Mistake<>(
                text(mistake, "id"),
                value.apply(mistake.has("accept") ? mistake.path("accept") : mistake.path("value")),
                text(mistake, "reason"),
                idea(mistake)));
  }

  static <T> List<T> list(JsonNode node, String key, Function<JsonNode, T> read) {
    return node.path(key).valueStream().map(read).toList();
  }

  static String text(JsonNode node, String key) {
    return YamlNode.text(node.path(key));
  }

  static @Nullable String optional(JsonNode node, String key) {
    return node.has(key) ? text(node, key) : null;
  }
}
