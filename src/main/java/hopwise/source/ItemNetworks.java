package hopwise.source;

import static hopwise.source.ItemReader.list;
import static hopwise.source.ItemReader.text;

import hopwise.quiz.Aim;
import hopwise.quiz.Head;
import hopwise.quiz.Item;
import hopwise.quiz.PathKey;
import hopwise.quiz.PathQuestion;
import hopwise.quiz.PathQuestion.What;
import hopwise.quiz.Setting;
import hopwise.simulator.lab.Journey;
import hopwise.simulator.lab.Target;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.shell.meaning.Meaning;
import hopwise.simulator.world.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes items that have a network. Their canonical text holds the scenario's text and, for a path,
 * the stops of its way: so an item is graded for ever as it was asked.
 */
final class ItemNetworks {
  private static final String TEXT = "scenarioText";
  private static final String STOPS = "stops";
  private static final String ENDS = "ends";
  private static final Kept<Network, Setting> SETTINGS = new Kept<>(300);

  private ItemNetworks() {}

  private record Network(String scenario, String text, String after) {}

  /** The same node with all that it says of scenarios and ways put in. */
  static JsonNode settle(JsonNode node, Scenarios scenarios) {
    if (!node.has("scenario")) {
      return node;
    }
    var settled = withText(node, scenarios);
    return text(node, "type").equals("path") ? withStops(settled) : settled;
  }

  /** The same node with its scenario's text. */
  static ObjectNode withText(JsonNode node, Scenarios scenarios) {
    var name = text(node, "scenario");
    var scenario =
        scenarios
            .text(name)
            .orElseThrow(() -> new IllegalArgumentException("there is no scenario " + name));
    var settled = ((ObjectNode) node).deepCopy();
    settled.put(TEXT, scenario);
    return settled;
  }

  /** The same node with the stops of its way. */
  static JsonNode withStops(ObjectNode node) {
    var key =
        switch (PathKey.of(journey(node))) {
          case PathKey.Found.Key(var found) -> found;
          case PathKey.Found.None(var reason) -> throw new IllegalArgumentException(reason);
        };
    var stops = node.putArray(STOPS);
    for (var stop : key.stops()) {
      stops
          .addObject()
          .put("place", stop.place())
          .put("source", stop.source())
          .put("destination", stop.destination());
    }
    return node.put(ENDS, key.end());
  }

  /** What a path item sends. */
  static Journey.Plan journey(JsonNode node) {
    return Journey.plan(setting(node).world(), from(node), to(node), protocol(node), 0);
  }

  /** The network of a node that has its scenario's text. */
  static Setting setting(JsonNode node) {
    var network = new Network(text(node, "scenario"), text(node, TEXT), text(node, "after"));
    return SETTINGS.get(network, () -> setting(network));
  }

  private static Setting setting(Network network) {
    return new Setting(
        network.scenario(),
        Scenarios.hash(network.text()),
        network.after(),
        () ->
            Scenarios.built(network.scenario(), network.text())
                .orElseThrow(() ->
                    new IllegalStateException(
                        "the scenario " + network.scenario() + " has errors")));
  }

  static Item command(Head head, JsonNode node) {
    var wanted =
        node.has("scenario")
            ? new Item.Command.Wanted.Effect(setting(node), aims(node), text(node, "answer"))
            : new Item.Command.Wanted.Same(list(node, "accept", YamlNode::text));
    return new Item.Command(
        head, place(node, "at"), wanted, ItemReader.mistakes(node, ItemNetworks::meaning));
  }

  private static Meaning meaning(JsonNode form) {
    var line = YamlNode.text(form);
    return Meaning.of(line)
        .orElseThrow(() -> new IllegalArgumentException("not a command: " + line));
  }

  static Item lab(Head head, JsonNode node) {
    var setting = setting(node);
    return new Item.Lab(
        head,
        setting,
        node.has("at") ? place(node, "at") : null,
        aims(node),
        list(node, "solutions", YamlNode::text));
  }

  static Item hotspot(Head head, JsonNode node) {
    return new Item.Hotspot(
        head,
        setting(node),
        list(node, "show", YamlNode::text),
        list(node, "spots", ItemNetworks::spot),
        node.path("choose").asInt(1));
  }

  private static Item.Spot spot(JsonNode node) {
    return new Item.Spot(
        text(node, "id"),
        text(node, "place"),
        text(node, "interface"),
        text(node, "text"),
        node.path("key").asBoolean(false),
        text(node, "reason"));
  }

  private static List<Aim> aims(JsonNode node) {
    return list(
        node,
        "goals",
        goal ->
            new Aim(
                text(goal, "id"),
                GoalNodes.goal(goal.path("goal")),
                text(goal, "text"),
                text(goal, "reason")));
  }

  static Item path(Head head, JsonNode node) {
    var stops = list(node, STOPS, stop -> text(stop, "place"));
    var others = list(node, "others", YamlNode::text);
    var seen =
        list(node, STOPS, stop -> List.of(text(stop, "source"), text(stop, "destination"))).stream()
            .flatMap(List::stream);
    return new Item.Path(
        head,
        setting(node),
        from(node),
        to(node),
        protocol(node),
        stops,
        asked(node),
        options(stops.stream(), others, false),
        options(seen, others, true));
  }

  /** What is on the way, and what else of its kind may be chosen. */
  private static List<String> options(
      Stream<String> onTheWay, List<String> others, boolean addresses) {
    var more = others.stream().filter(other -> Ipv4.parse(other).isPresent() == addresses);
    return Stream.concat(onTheWay, more).filter(it -> !it.isEmpty()).distinct().toList();
  }

  private static List<PathQuestion> asked(JsonNode node) {
    var asked = new ArrayList<PathQuestion>();
    var whats = list(node, "ask", ask -> What.valueOf(YamlNode.text(ask).toUpperCase(Locale.ROOT)));
    var stops = node.path(STOPS).valueStream().toList();
    for (int i = 0; i < stops.size(); i++) {
      boolean last = i == stops.size() - 1;
      for (var what : whats) {
        boolean given = what == What.PLACE ? i == 0 : last;
        if (!given) {
          var key = text(stops.get(i), what.name().toLowerCase(Locale.ROOT));
          asked.add(new PathQuestion(i + 1, what, key));
        }
      }
    }
    if (node.path("end").asBoolean(false)) {
      asked.add(new PathQuestion(0, What.END, text(node, ENDS)));
    }
    return asked;
  }

  private static Place from(JsonNode node) {
    return place(node, "from");
  }

  private static Place place(JsonNode node, String key) {
    var written = text(node, key);
    return Place.parse(written)
        .orElseThrow(() -> new IllegalArgumentException("not a place: " + written));
  }

  private static Target to(JsonNode node) {
    var written = text(node, "to");
    return Target.parse(written)
        .orElseThrow(() -> new IllegalArgumentException("not a target: " + written));
  }

  private static @Nullable Protocol protocol(JsonNode node) {
    return Protocol.parse(text(node, "protocol")).orElse(null);
  }
}
