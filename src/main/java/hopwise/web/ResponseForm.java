package hopwise.web;

import hopwise.quiz.Item;
import hopwise.quiz.PathQuestion;
import hopwise.quiz.Response;
import hopwise.quiz.Shuffle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads responses from the fields of a form; the names are those that {@code ItemView} documents.
 */
final class ResponseForm {
  private static final Pattern MOVE = Pattern.compile("([a-z0-9-]+):([a-z0-9-]+):(up|down)");

  private ResponseForm() {}

  /** What the form answers to {@code item}; empty if it leaves all of it open. */
  static Optional<Response> read(Item item, Map<String, List<String>> form) {
    var values = form.getOrDefault(item.id(), List.of());
    return switch (item) {
      case Item.Choice choice ->
          values.isEmpty()
              ? Optional.empty()
              : Optional.of(new Response.Chosen(new LinkedHashSet<>(values)));
      case Item.Order order ->
          values.isEmpty() ? Optional.empty() : Optional.of(new Response.Ordered(values));
      case Item.Statements statements ->
          assigned(item, statements.statements(), Item.Option::id, form);
      case Item.Match match -> assigned(item, match.rows(), Item.Row::id, form);
      case Item.Dropdowns dropdowns -> assigned(item, dropdowns.blanks(), Item.Blank::id, form);
      case Item.Numeric numeric -> typed(values);
      case Item.Address address -> typed(values);
      case Item.Command command -> typed(values);
      case Item.Path path -> assigned(item, path.asked(), PathQuestion::id, form);
      case Item.Hotspot hotspot ->
          values.isEmpty()
              ? Optional.empty()
              : Optional.of(new Response.Chosen(new LinkedHashSet<>(values)));
      case Item.Lab lab -> LabForm.typed(values);
    };
  }

  /**
   * Entries in the order first shown are no answer yet: nobody touched them. The right order is
   * never shown first.
   */
  static Optional<Response> unlessUntouched(
      Item item, long seed, @Nullable Response kept, Optional<Response> given) {
    boolean untouched =
        kept == null
            && item instanceof Item.Order order
            && given.isPresent()
            && given.get().equals(shown(order, seed));
    return untouched ? Optional.empty() : given;
  }

  /** The order in which entries are first shown. */
  static Response.Ordered shown(Item.Order order, long seed) {
    var ids = order.entries().stream().map(Item.Entry::id).toList();
    return new Response.Ordered(Shuffle.away(seed, order.id(), ids));
  }

  /** What a pressed arrow asks for; empty if {@code value} is no such button. */
  static Optional<Move> move(@Nullable String value) {
    var parts = MOVE.matcher(value == null ? "" : value);
    return parts.matches()
        ? Optional.of(new Move(parts.group(1), parts.group(2), parts.group(3).equals("up")))
        : Optional.empty();
  }

  /** An entry of an order to be moved by one place. */
  record Move(String item, String entry, boolean up) {

    /** The order after the move; the same at an end. */
    Response.Ordered apply(Response.Ordered order) {
      var entries = new ArrayList<>(order.entries());
      int from = entries.indexOf(entry);
      int to = up ? from - 1 : from + 1;
      if (from >= 0 && to >= 0 && to < entries.size()) {
        Collections.swap(entries, from, to);
      }
      return new Response.Ordered(entries);
    }
  }

  private static <T> Optional<Response> assigned(
      Item item, List<T> parts, Function<T, String> id, Map<String, List<String>> form) {
    var values = new LinkedHashMap<String, String>();
    for (var part : parts) {
      form.getOrDefault(item.id() + "." + id.apply(part), List.of()).stream()
          .filter(value -> !value.isEmpty())
          .findFirst()
          .ifPresent(value -> values.put(id.apply(part), value));
    }
    return values.isEmpty() ? Optional.empty() : Optional.of(new Response.Assigned(values));
  }

  private static Optional<Response> typed(List<String> values) {
    return values.stream()
        .filter(value -> !value.isBlank())
        .findFirst()
        .map(value -> new Response.Typed(value.strip()));
  }
}
