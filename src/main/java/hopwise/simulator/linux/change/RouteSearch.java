package hopwise.simulator.linux.change;

import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.route.Route;
import hopwise.simulator.linux.route.RoutingRule;
import hopwise.simulator.net.Ipv4;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks a destination up in the tables that the rules name.
 *
 * @param source 0.0.0.0 for not chosen yet
 * @param input name of the link that the packet came in by, {@code lo} for our own
 * @param device index of the link it must leave by, 0 for any
 * @param output name of that link, null for any
 * @param scope the route must be at least as near as this number
 */
public record RouteSearch(
    Ipv4 destination,
    Ipv4 source,
    String input,
    int device,
    @Nullable String output,
    int mark,
    int scope) {
  /** What a search finds. */
  public sealed interface Result {
    /** A route that leads on, or up to ourselves. */
    record Found(Route route) implements Result {}

    /** None, or one that refuses. */
    record Missed(Errno errno) implements Result {}
  }

  /**
   * The routes that a search of one table tries. Until somebody changes the rules, the kernel keeps
   * the local and the main table as one, so that a longer prefix of main beats a local one.
   */
  static List<Route> tried(Namespace namespace, int table) {
    var routing = namespace.routing();
    if (table < Route.MAIN || !routing.rules().equals(RoutingRule.INITIAL)) {
      return routing.tried(table);
    }
    var both = new ArrayList<>(routing.tried(Route.LOCAL));
    both.addAll(routing.tried(Route.MAIN));
    both.sort(Comparator.comparingInt(route -> -route.destination().length()));
    return both;
  }

  /** Searches all tables in the order of the rules. */
  public Result in(Namespace namespace) {
    for (var rule : namespace.routing().rules()) {
      if (!matches(rule)) {
        continue;
      }
      var result = apply(namespace, rule);
      if (result.isPresent()) {
        return result.get();
      }
    }
    return new Result.Missed(Errno.ENETUNREACH);
  }

  private Optional<Result> apply(Namespace namespace, RoutingRule rule) {
    return switch (rule.action()) {
      case RoutingRule.Action.Lookup(int table) -> in(namespace, table);
      case RoutingRule.Action.Refuse(var type) ->
          Optional.of(
              new Result.Missed(
                  switch (type) {
                    case PROHIBIT -> Errno.EACCES;
                    case BLACKHOLE -> Errno.EINVAL;
                    case UNICAST, LOCAL, BROADCAST, UNREACHABLE, THROW -> Errno.ENETUNREACH;
                  }));
    };
  }

  /** Searches one table; empty where it has no answer. */
  public Optional<Result> in(Namespace namespace, int table) {
    for (var route : tried(namespace, table)) {
      if (!route.destination().contains(destination) || route.scope().number() < scope) {
        continue;
      }
      switch (route.type()) {
        case BLACKHOLE -> {
          return missed(Errno.EINVAL);
        }
        case UNREACHABLE -> {
          return missed(Errno.EHOSTUNREACH);
        }
        case PROHIBIT -> {
          return missed(Errno.EACCES);
        }
        case THROW -> {
          return Optional.empty();
        }
        case UNICAST, LOCAL, BROADCAST -> {
          if (device == 0 || device == route.device()) {
            return Optional.of(new Result.Found(route));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Result> missed(Errno errno) {
    return Optional.of(new Result.Missed(errno));
  }

  private boolean matches(RoutingRule rule) {
    var test = rule.mark();
    boolean all =
        (rule.from() == null || rule.from().contains(source))
            && (rule.to() == null || rule.to().contains(destination))
            && (rule.input() == null || rule.input().equals(input))
            && (rule.output() == null || rule.output().equals(output))
            && (test == null || (mark & test.mask()) == test.value());
    return all != rule.negated();
  }
}
