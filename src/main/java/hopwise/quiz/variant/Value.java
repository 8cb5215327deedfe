package hopwise.quiz.variant;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a name of an item stands for. */
public sealed interface Value {
  /** A whole number. */
  record Whole(long number) implements Value {}

  /** True or false. */
  record Truth(boolean holds) implements Value {}

  /** Some text, or a number that is not whole. */
  record Text(String text) implements Value {}

  /**
   * A range of addresses; {@code network}, {@code last}, {@code length}, {@code size} and 0, 1 …
   */
  record Range(Cidr range) implements Value {}

  /** A list; its elements are 0, 1 … and {@code last}, and {@code count} says how many. */
  record Many(List<Value> values) implements Value {
    /** Copies the list. */
    public Many {
      values = List.copyOf(values);
    }
  }

  /** Values with names. */
  record Tree(Map<String, Value> values) implements Value {
    /** Copies the map, keeping its order. */
    public Tree {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /** Where there is nothing, such as a source that nobody saw. */
  record Nothing() implements Value {}

  /** The value of a tree of maps, lists, numbers, texts, booleans and null. */
  static Value of(@Nullable Object tree) {
    return switch (tree) {
      case null -> new Nothing();
      case Map<?, ?> map -> {
        var values = new LinkedHashMap<String, Value>();
        map.forEach((name, value) -> values.put(String.valueOf(name), of(value)));
        yield new Tree(values);
      }
      case List<?> list -> new Many(list.stream().map(Value::of).toList());
      case Integer number -> new Whole(number);
      case Long number -> new Whole(number);
      case Boolean truth -> new Truth(truth);
      case Value value -> value;
      default -> new Text(tree.toString());
    };
  }

  /** What it has under a key of its own; empty if it has none of that name. */
  default Optional<Value> get(String key) {
    return switch (this) {
      case Tree(var values) -> Optional.ofNullable(values.get(key));
      case Many(var values) when key.equals("count") -> Optional.of(new Whole(values.size()));
      case Many(var values) when key.equals("last") && !values.isEmpty() ->
          Optional.of(values.getLast());
      case Many(var values) ->
          index(key).filter(i -> i < values.size()).map(i -> values.get(i.intValue()));
      case Range(var range) -> ofRange(range, key);
      case Whole w -> Optional.empty();
      case Truth t -> Optional.empty();
      case Text t -> Optional.empty();
      case Nothing n -> Optional.empty();
    };
  }

  /** The words for what {@link #get} knows, for a message. */
  default String keys() {
    return switch (this) {
      case Tree(var values) -> "it has " + String.join(", ", values.keySet());
      case Many(var values) -> "it has count, last and elements 0 to " + (values.size() - 1);
      case Range r -> "it has network, last, length, size and its addresses 0, 1 …";
      case Whole w -> "it is a number";
      case Truth t -> "it is true or false";
      case Text t -> "it is a text";
      case Nothing n -> "there is nothing";
    };
  }

  /** How it stands in a text; empty for lists, trees and nothing. */
  default Optional<String> shown() {
    return switch (this) {
      case Whole(var number) -> Optional.of(Long.toString(number));
      case Truth(var holds) -> Optional.of(Boolean.toString(holds));
      case Text(var text) -> Optional.of(text);
      case Range(var range) -> Optional.of(range.toString());
      case Many m -> Optional.empty();
      case Tree t -> Optional.empty();
      case Nothing n -> Optional.empty();
    };
  }

  private static Optional<Long> index(String key) {
    return key.matches("\\d{1,9}") ? Optional.of(Long.valueOf(key)) : Optional.empty();
  }

  private static Optional<Value> ofRange(Cidr range, String key) {
    return switch (key) {
      case "network" -> Optional.of(new Text(range.network().toString()));
      case "last" -> Optional.of(new Text(range.last().toString()));
      case "length" -> Optional.of(new Whole(range.length()));
      case "size" -> Optional.of(new Whole(range.size()));
      default ->
          index(key)
              .filter(i -> i < range.size())
              .map(i -> new Text(new Ipv4((int) (range.network().bits() + i)).toString()));
    };
  }
}
