package hopwise.simulator.linux.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The routing of one namespace: all routes of all tables, and the rules that choose a table. */
public final class Routing {
  /** A fresh namespace's: no route, the three initial rules. */
  public static final Routing INITIAL = new Routing(List.of(), RoutingRule.INITIAL);

  /** The kernel's order in one table: by address, then the longer prefix, then the metric. */
  private static final Comparator<Route> PRINTED =
      Comparator.comparing((Route route) -> route.destination().network())
          .thenComparingInt(route -> -route.destination().length())
          .thenComparing(Route::metric, Integer::compareUnsigned);

  private static final Comparator<Route> TRIED =
      Comparator.comparingInt((Route route) -> -route.destination().length())
          .thenComparing(Route::metric, Integer::compareUnsigned);

  private final List<Route> routes;
  private final List<RoutingRule> rules;
  private final Map<Integer, List<Route>> tried;
  private final boolean untouched;
  private final List<Integer> made;

  /** Routes and rules in any order; equal ones keep theirs. */
  public Routing(List<Route> routes, List<RoutingRule> rules) {
    this(routes, rules, List.of());
  }

  private Routing(List<Route> routes, List<RoutingRule> rules, List<Integer> before) {
    this.routes = List.copyOf(routes);
    var ordered = new ArrayList<>(rules);
    ordered.sort(Comparator.comparingInt(RoutingRule::preference));
    this.rules = List.copyOf(ordered);
    this.untouched = ordered.equals(RoutingRule.INITIAL);
    this.tried = byTable(routes);
    var tables = new LinkedHashSet<>(before);
    routes.forEach(route -> tables.add(route.table()));
    this.made = List.copyOf(tables);
  }

  private static Map<Integer, List<Route>> byTable(List<Route> routes) {
    var tables = new HashMap<Integer, List<Route>>();
    for (var route : routes) {
      tables.computeIfAbsent(route.table(), table -> new ArrayList<>()).add(route);
    }
    tables.values().forEach(table -> table.sort(TRIED));
    return tables;
  }

  /** All routes in the order in which they were added. */
  public List<Route> routes() {
    return routes;
  }

  /**
   * Whether the rules are the initial ones. The kernel then keeps the local and the main table as
   * one: a longer prefix of main beats a local one.
   */
  public boolean isUntouched() {
    return untouched;
  }

  /** The rules by preference. */
  public List<RoutingRule> rules() {
    return rules;
  }

  /** The routes of a table in the order of the search: longest prefix, then lowest metric. */
  public List<Route> tried(int table) {
    return tried.getOrDefault(table, List.of());
  }

  /** The routes of a table in the order in which {@code ip route} prints them. */
  public List<Route> printed(int table) {
    return routes.stream().filter(route -> route.table() == table).sorted(PRINTED).toList();
  }

  /** The numbers of the tables that hold a route, ascending. */
  public List<Integer> tables() {
    return List.copyOf(new TreeMap<>(tried).keySet());
  }

  /** The tables that hold or held a route, the first one first: the kernel keeps empty tables. */
  public List<Integer> made() {
    return made;
  }

  /** The same rules over other routes. */
  public Routing withRoutes(List<Route> others) {
    return new Routing(others, rules, made);
  }

  /** The same routes under other rules. */
  public Routing withRules(List<RoutingRule> others) {
    return new Routing(routes, others, made);
  }
}
