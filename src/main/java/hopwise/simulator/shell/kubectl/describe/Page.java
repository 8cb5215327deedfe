package hopwise.simulator.shell.kubectl.describe;

import hopwise.simulator.shell.kubectl.get.Age;
import hopwise.simulator.shell.kubectl.get.Look;
import hopwise.simulator.shell.kubectl.object.Events.Event;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A description while it is written: lines whose cells end in tabs. */
final class Page {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final StringBuilder text = new StringBuilder();
  private final JsonNode tree;

  Page(JsonNode tree) {
    this.tree = tree;
  }

  String text() {
    return text.toString();
  }

  JsonNode tree() {
    return tree;
  }

  /** A line of cells. */
  Page line(String... cells) {
    text.append(String.join("\t", cells)).append('\n');
    return this;
  }

  /** A name with the value at a JSON pointer. */
  Page value(String name, String pointer) {
    return line(name + ":", Look.orNone(Look.text(tree, pointer)));
  }

  /** A name with lines one below the other, {@code <none>} for no lines. */
  Page lines(String name, List<String> values) {
    line(name, values.isEmpty() ? Look.NONE : values.getFirst());
    values.stream().skip(1).forEach(value -> line("", value));
    return this;
  }

  /** Name, namespace. */
  Page name() {
    return value("Name", "/metadata/name").value("Namespace", "/metadata/namespace");
  }

  Page labels() {
    return lines("Labels:", Look.lines(tree, "/metadata/labels", "="));
  }

  Page annotations() {
    return lines("Annotations:", Look.lines(tree, "/metadata/annotations", ": "));
  }

  /** A moment as kubectl describes it. */
  static String time(String instant) {
    return TIME.format(Instant.parse(instant));
  }

  /** The table of events, {@code <none>} for none. */
  void events(List<Event> events, Instant now) {
    if (events.isEmpty()) {
      line("Events:", Look.NONE);
      return;
    }
    line("Events:");
    line("  Type", "Reason", "Age", "From", "Message");
    line("  ----", "------", "----", "----", "-------");
    for (var event : events) {
      line(
          "  " + event.type(),
          event.reason(),
          Age.of(event.last(), now),
          event.from(),
          event.message());
    }
  }
}
