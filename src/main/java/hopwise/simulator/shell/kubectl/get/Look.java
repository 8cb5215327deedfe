package hopwise.simulator.shell.kubectl.get;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reads values out of an object. */
public final class Look {
  /** What kubectl shows where there is nothing. */
  public static final String NONE = "<none>";

  private Look() {}

  /** The value at a JSON pointer as text; empty for none. */
  public static String text(JsonNode tree, String pointer) {
    var node = tree.at(pointer);
    return node.isValueNode() ? node.asString() : "";
  }

  /** The same, {@code <none>} for none. */
  public static String orNone(String text) {
    return text.isEmpty() ? NONE : text;
  }

  /** The elements of an array. */
  public static Stream<JsonNode> each(JsonNode tree, String pointer) {
    return StreamSupport.stream(tree.at(pointer).spliterator(), false);
  }

  /** The texts of a field of all elements of an array. */
  public static List<String> texts(JsonNode tree, String pointer, String field) {
    return each(tree, pointer).map(element -> text(element, field)).toList();
  }

  /** The members of an object as {@code a=b,c=d}, {@code <none>} for none. */
  public static String pairs(JsonNode tree, String pointer) {
    return orNone(String.join(",", lines(tree, pointer, "=")));
  }

  /** The members of an object by name, {@code a=b} each. */
  public static List<String> lines(JsonNode tree, String pointer, String sign) {
    var lines = new ArrayList<String>();
    tree.at(pointer)
        .properties()
        .forEach(member -> lines.add(member.getKey() + sign + member.getValue().asString()));
    return lines.stream().sorted().collect(Collectors.toList());
  }
}
