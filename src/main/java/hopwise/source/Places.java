package hopwise.source;

import java.util.Map;

/**
 * Where the nodes of a file are, by JSON pointer.
 *
 * @param keys where the name of a property is
 * @param values where a value begins
 */
record Places(String path, Map<String, Position> keys, Map<String, Position> values) {

  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  Position ofKey(String pointer) {
    var place = keys.get(pointer);
    return place == null ? ofValue(pointer) : place;
  }

  /** For a node that is not there, the place of the one it would be in. */
  Position ofValue(String pointer) {
    for (var at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
      var place = values.get(at);
      if (place != null) {
        return place;
      }
      if (at.isEmpty()) {
        return Position.START;
      }
    }
  }
}
