package hopwise.simulator.figure;

import hopwise.simulator.figure.Figure.Box;
import hopwise.simulator.figure.Figure.Row;
import hopwise.simulator.figure.Figure.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says what a drawing shows as the rows of a table. */
final class Rows {
  private Rows() {}

  static List<Row> of(List<Box> boxes, List<Wire> wires) {
    var names = new HashMap<String, String>();
    var depths = new HashMap<String, Integer>();
    boxes.forEach(box -> names.put(box.id(), box.name()));
    var connections = connections(wires, names);
    var rows = new ArrayList<Row>();
    for (var box : boxes) {
      int depth = box.parent().isEmpty() ? 0 : depths.getOrDefault(box.parent(), 0) + 1;
      depths.put(box.id(), depth);
      rows.add(
          new Row(
              box.id(),
              depth,
              box.kind().title(),
              names.getOrDefault(box.parent(), ""),
              box.place(),
              box.name(),
              box.facts(),
              connections.getOrDefault(box.id(), List.of()),
              box.change()));
    }
    return rows;
  }

  private static Map<String, List<String>> connections(
      List<Wire> wires, Map<String, String> names) {
    var connections = new HashMap<String, List<String>>();
    for (var wire : wires) {
      add(connections, wire.from(), names.getOrDefault(wire.to(), "") + ", " + wire.name());
      add(connections, wire.to(), names.getOrDefault(wire.from(), "") + ", " + wire.name());
    }
    return connections;
  }

  private static void add(Map<String, List<String>> connections, String id, String words) {
    connections.computeIfAbsent(id, key -> new ArrayList<>()).add(words);
  }
}
