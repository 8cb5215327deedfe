package hopwise.quiz;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a learner answered, in ids of the item. A response may be partial. */
public sealed interface Response {

  /** Options of a {@link Item.Choice}, spots of a {@link Item.Hotspot}. */
  record Chosen(Set<String> options) implements Response {
    /** Copies the set, keeping its order. */
    public Chosen {
      options = Collections.unmodifiableSet(new LinkedHashSet<>(options));
    }
  }

  /** The entries of an {@link Item.Order}, first to last. */
  record Ordered(List<String> entries) implements Response {
    /** Copies the list. */
    public Ordered {
      entries = List.copyOf(entries);
    }
  }

  /**
   * What was given to the statements, rows, blanks or questions of an item, by their id: {@code
   * true} or {@code false} for a statement, else an option's id.
   */
  record Assigned(Map<String, String> values) implements Response {
    /** Copies the map, keeping its order. */
    public Assigned {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /** The text typed for a {@link Item.Numeric}, {@link Item.Address} or {@link Item.Command}. */
  record Typed(String text) implements Response {}

  /** What was typed in the network of an {@link Item.Lab}, first to last. */
  record Played(List<Line> lines) implements Response {
    /** Copies the list. */
    public Played {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A command.
   *
   * @param place the terminal that it was typed in, named after the place where it begins
   */
  record Line(String place, String text) {}
}
