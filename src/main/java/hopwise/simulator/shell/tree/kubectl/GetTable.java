package hopwise.simulator.shell.tree.kubectl;

import hopwise.simulator.shell.tree.Columns;
import hopwise.simulator.shell.tree.JsonText;
import hopwise.simulator.shell.tree.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Tables of {@code kubectl get}; several kinds stand below one another, their names prefixed. */
final class GetTable {
  /** The kind whose names say nothing, so that its table has none. */
  private static final String NAMELESS = "Event";

  private GetTable() {}

  static <S> Reply<S> print(S state, List<Listing> listings, GetOptions options, boolean wide) {
    var filled = listings.stream().filter(listing -> !listing.objects().isEmpty()).toList();
    if (filled.isEmpty()) {
      boolean namespaced = listings.stream().anyMatch(listing -> listing.kind().namespaced());
      return new Reply<>(state, "", KubeMessages.nothing(options, namespaced) + "\n", 0);
    }
    boolean prefixed = listings.size() > 1;
    return Reply.prints(
        state,
        filled.stream()
            .map(listing -> Columns.rows(rows(listing, options, wide, prefixed)))
            .collect(Collectors.joining("\n")));
  }

  private static List<List<String>> rows(
      Listing listing, GetOptions options, boolean wide, boolean prefixed) {
    var columns = columns(listing.kind(), options, wide, prefixed);
    var rows = new ArrayList<List<String>>();
    if (options.headings()) {
      rows.add(columns.stream().map(Column::heading).toList());
    }
    for (var object : listing.objects()) {
      rows.add(columns.stream().map(column -> cell(column, object)).toList());
    }
    return rows;
  }

  private static String cell(Column column, JsonNode object) {
    return column.value().apply(object);
  }

  private static List<Column> columns(
      ResourceKind kind, GetOptions options, boolean wide, boolean prefixed) {
    var columns = new ArrayList<Column>();
    if (options.allNamespaces() && kind.namespaced()) {
      columns.add(Column.of("NAMESPACE", Listing::namespace));
    }
    if (!kind.kind().equals(NAMELESS)) {
      columns.add(
          Column.of(
              "NAME",
              object -> prefixed ? kind.reference(Listing.name(object)) : Listing.name(object)));
    }
    kind.columns().stream().filter(column -> wide || !column.wide()).forEach(columns::add);
    for (var label : options.labelColumns()) {
      var heading = label.substring(label.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
      columns.add(Column.of(heading, object -> label(object, label)));
    }
    if (options.showLabels()) {
      columns.add(Column.of("LABELS", GetTable::labels));
    }
    return columns;
  }

  private static String label(JsonNode object, String name) {
    return object.path("metadata").path("labels").path(name).asString("<none>");
  }

  private static String labels(JsonNode object) {
    var labels = object.path("metadata").path("labels");
    return labels.isEmpty()
        ? "<none>"
        : JsonText.sorted(labels).entrySet().stream()
            .map(label -> label.getKey() + "=" + label.getValue().asString())
            .collect(Collectors.joining(","));
  }
}
