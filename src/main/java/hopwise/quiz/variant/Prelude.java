package hopwise.quiz.variant;

import hopwise.simulator.lab.Lab;
import hopwise.simulator.lab.Script;
import hopwise.simulator.linux.NamespaceId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Plays lines before something is asked, as the command {@code lab} reads them. {@code @node/*}
 * means every Linux node.
 */
public final class Prelude {
  private static final String EVERY_NODE = "@node/*";
  private static final int MOST_NODES = 100;

  private Prelude() {}

  /**
   * The lab after {@code script}.
   *
   * @throws Unresolvable if a line fails
   */
  public static Lab play(Lab begin, String script) {
    var lab = begin;
    var places = List.of("@" + begin.scenario().start());
    for (var line : Script.read(script).lines()) {
      if (line.text().equals(EVERY_NODE)) {
        places = nodes(lab).map(node -> "@" + node).toList();
      } else if (line.text().startsWith("@")) {
        places = List.of(line.text());
      } else {
        for (var place : places) {
          lab = type(lab, new Script.Line(line.number(), place), line);
        }
      }
    }
    return lab;
  }

  private static Stream<NamespaceId> nodes(Lab lab) {
    var found =
        lab.world()
            .network()
            .ids()
            .filter(id -> id.isRoot() && id.host().startsWith("node/"))
            .limit(MOST_NODES + 1)
            .toList();
    if (found.size() > MOST_NODES) {
      throw new Unresolvable("@node/* takes " + MOST_NODES + " nodes at most, and here are more");
    }
    return found.stream();
  }

  private static Lab type(Lab lab, Script.Line place, Script.Line line) {
    var played = new Script(List.of(place, line)).play(lab);
    if (!played.failed().isEmpty()) {
      var reason = played.failed().getFirst().reason();
      throw new Unresolvable("“%s” fails: %s".formatted(line.text(), reason));
    }
    return played.lab();
  }
}
