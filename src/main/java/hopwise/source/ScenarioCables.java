package hopwise.source;

import hopwise.simulator.linux.InterfaceConf;
import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.LinkRef;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.net.Mac;
import java.util.List;

/** Plugs cables into the machines of a scenario. */
final class ScenarioCables {
  private static final int MTU = 1_500;

  private ScenarioCables() {}

  /** One end of a cable: {@code HOST NAME MAC}. */
  private record Card(NamespaceId host, String name, Mac mac) {
    static Card of(YamlNode node) {
      var words = node.text().split(" ", -1);
      return new Card(NamespaceId.root("host/" + words[0]), words[1], Mac.of(words[2]));
    }
  }

  static void plug(ScenarioStage stage, YamlNode cable) {
    var ends = List.of(cable.get("between").orElseThrow(), cable.get("and").orElseThrow());
    for (var end : ends) {
      var host = Card.of(end).host();
      if (!stage.has(host)) {
        stage.problem(end.error("unknown-place", "there is no place “" + host + "” here"));
        return;
      }
    }
    var one = Card.of(ends.getFirst());
    var other = Card.of(ends.getLast());
    int oneIndex = stage.at(one.host()).lastIndex() + 1;
    int otherIndex = stage.at(other.host()).lastIndex() + 1;
    put(stage, one, oneIndex, new LinkRef(other.host(), otherIndex));
    put(stage, other, otherIndex, new LinkRef(one.host(), oneIndex));
  }

  private static void put(ScenarioStage stage, Card card, int index, LinkRef cable) {
    var namespace = stage.at(card.host());
    var link =
        new Link(
            index,
            card.name(),
            card.mac(),
            MTU,
            false,
            false,
            new LinkKind.Nic(cable),
            null,
            List.of(),
            InterfaceConf.INITIAL);
    stage.put(namespace.withLinks(namespace.links().with(link), index));
  }
}
