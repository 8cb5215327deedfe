package hopwise.simulator.linux.change;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.Neighbour;
import hopwise.simulator.linux.route.Route;
import java.util.function.Predicate;

/** Small changes of a namespace that larger ones are made of. */
final class Change {
  private Change() {}

  /**
   * The link of this index.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Link link(Namespace namespace, int index) {
    var link = namespace.links().at(index);
    if (link == null) {
      throw new IllegalArgumentException("no link " + index + " in " + namespace.id());
    }
    return link;
  }

  /** Without the routes that {@code gone} accepts. */
  static Namespace withoutRoutes(Namespace namespace, Predicate<Route> gone) {
    var routes = namespace.routing().routes().stream().filter(gone.negate()).toList();
    return namespace.with(namespace.routing().withRoutes(routes));
  }

  /** Without the neighbour entries that {@code gone} accepts. */
  static Namespace withoutNeighbours(Namespace namespace, Predicate<Neighbour> gone) {
    return namespace.withNeighbours(namespace.neighbours().stream().filter(gone.negate()).toList());
  }

  /** Without any route or neighbour of a link: what happens as its last address goes. */
  static Namespace withoutIp(Namespace namespace, int index) {
    return withoutNeighbours(
        withoutRoutes(namespace, route -> route.device() == index),
        neighbour -> neighbour.link() == index);
  }
}
