package hopwise.quiz.variant;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of an item, with what was drawn and derived for one seed. */
public record Values(Map<String, Value> names) {
  /** No names. */
  public static final Values NONE = new Values(Map.of());

  /** Copies the map, keeping its order. */
  public Values {
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
  }

  /** With another name. */
  public Values with(String name, Value value) {
    var more = new LinkedHashMap<>(names);
    more.put(name, value);
    return new Values(more);
  }

  /**
   * What a name stands for, such as {@code walk}, {@code hops}, {@code 0}, {@code at}.
   *
   * @throws Unresolvable if there is no such thing
   */
  public Value at(List<String> path) {
    var value = names.get(path.getFirst());
    if (value == null) {
      throw new Unresolvable("there is no “%s” here".formatted(path.getFirst()));
    }
    for (int i = 1; i < path.size(); i++) {
      var whole = value;
      int at = i;
      value =
          whole
              .get(path.get(i))
              .orElseThrow(() ->
                  new Unresolvable(
                      "“%s” has no “%s”: %s"
                          .formatted(
                              String.join(".", path.subList(0, at)), path.get(at), whole.keys())));
    }
    return value;
  }
}
