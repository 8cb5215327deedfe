package hopwise.simulator.figure;

import hopwise.simulator.figure.Part.Line;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import hopwise.simulator.linux.netfilter.Ruleset;
import hopwise.simulator.linux.netfilter.TableName;
import hopwise.simulator.linux.route.Route;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a machine does with packets, as far as it has no box of its own. */
final class Conduct {
  private Conduct() {}

  /** The settings of a machine in which everything was made by hand. */
  static List<Line> of(Namespace root) {
    var lines = new ArrayList<Line>();
    int routes = root.routing().tried(Route.MAIN).size();
    if (routes > 0) {
      lines.add(Line.note(Count.of(routes, "route")));
    }
    if (root.sysctls().ipForward()) {
      lines.add(Line.note("forwards"));
    }
    int rules = rules(root.rules());
    if (rules > 0) {
      lines.add(Line.note(Count.of(rules, "iptables rule")));
    }
    return lines;
  }

  private static int rules(Ruleset ruleset) {
    return Arrays.stream(TableName.values())
        .flatMap(name -> ruleset.tableOrEmpty(name).chains().values().stream())
        .mapToInt(chain -> chain.rules().size())
        .sum();
  }

  /** The default route of a namespace, in words. */
  static Optional<String> gateway(Namespace namespace) {
    return namespace.routing().tried(Route.MAIN).stream()
        .filter(route -> route.destination().length() == 0 && route.gateway() != null)
        .map(route -> "default via " + route.gateway())
        .findFirst();
  }

  /** What somebody edited on a machine that follows from something else; empty for nothing. */
  static Optional<String> edited(Network network, NamespaceId id) {
    var own = network.kept().stream().filter(one -> one.id().equals(id)).findFirst();
    var derived = own.isEmpty() ? null : network.machines().derive(id);
    if (derived == null) {
      return Optional.empty();
    }
    var words = new ArrayList<String>();
    if (rules(own.orElseThrow().rules()) != rules(derived.rules())) {
      words.add("iptables");
    }
    if (!own.orElseThrow().routing().routes().equals(derived.routing().routes())) {
      words.add("routes");
    }
    if (!own.orElseThrow().sysctls().equals(derived.sysctls())) {
      words.add("sysctls");
    }
    return words.isEmpty() ? Optional.empty() : Optional.of("edited: " + String.join(", ", words));
  }
}
