package hopwise.simulator.shell.windows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/** What goes through a pipeline of PowerShell. */
sealed interface Value {
  /** A string; a program's output is one for each line. */
  record Text(String text) implements Value {}

  /** A number. */
  record Amount(long number) implements Value {}

  /** {@code True} or {@code False}. */
  record Truth(boolean truth) implements Value {}

  /** An array. */
  record Many(List<Value> values) implements Value {
    public Many {
      values = List.copyOf(values);
    }
  }

  /** An object with its properties in order. */
  record Thing(SequencedMap<String, Value> properties) implements Value {
    public Thing {
      properties = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(properties));
    }

    /** A property by its name, in any case of letters; empty text where there is none. */
    Value get(String name) {
      return properties.entrySet().stream()
          .filter(entry -> entry.getKey().equalsIgnoreCase(name))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse(new Text(""));
    }

    /** The name as it is written in the object, else as it was asked for. */
    String nameOf(String name) {
      return properties.keySet().stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
    }
  }

  /** An object of names and values in turn; texts, numbers and truths are wrapped. */
  static Thing thing(Object... namesAndValues) {
    var properties = new LinkedHashMap<String, Value>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      properties.put((String) namesAndValues[i], of(namesAndValues[i + 1]));
    }
    return new Thing(properties);
  }

  /** An array of anything that {@link #thing} takes. */
  static Many many(List<?> values) {
    var wrapped = new ArrayList<Value>();
    values.forEach(value -> wrapped.add(of(value)));
    return new Many(wrapped);
  }

  private static Value of(Object value) {
    return switch (value) {
      case Value already -> already;
      case Integer number -> new Amount(number);
      case Long number -> new Amount(number);
      case Boolean truth -> new Truth(truth);
      default -> new Text(value.toString());
    };
  }

  /** As an expression in a string shows it: arrays and objects by their kind or content. */
  default String plain() {
    return switch (this) {
      case Text(var text) -> text;
      case Amount(long number) -> Long.toString(number);
      case Truth(boolean truth) -> truth ? "True" : "False";
      case Many(var values) -> String.join(" ", values.stream().map(Value::plain).toList());
      case Thing thing -> Listing.inline(thing);
    };
  }

  /** Whether both say the same, as {@code -eq} compares: without regard to capitals. */
  default boolean equalsText(String other) {
    return plain().toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }
}
