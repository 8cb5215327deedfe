package hopwise.simulator.linux.route;

import hopwise.simulator.net.Cidr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the routing policy ({@code ip rule}).
 *
 * @param preference lowest first
 * @param input name of the link that the packet came in by; {@code lo} for packets of our own
 * @param output name of the link that the sender asked for
 */
public record RoutingRule(
    int preference,
    boolean negated,
    @Nullable Cidr from,
    @Nullable Cidr to,
    @Nullable String input,
    @Nullable String output,
    @Nullable MarkTest mark,
    Action action) {
  /** A test of the packet's mark: {@code mark & mask == value}. */
  public record MarkTest(int value, int mask) {}

  /** What a matching rule does. */
  public sealed interface Action {
    /** Looks the destination up in a table; where that has no answer, the next rule is tried. */
    record Lookup(int table) implements Action {}

    /** Ends the search: blackhole, unreachable or prohibit. */
    record Refuse(RouteType type) implements Action {}
  }

  /** The three rules that every namespace starts with. */
  public static final List<RoutingRule> INITIAL =
      List.of(lookup(0, Route.LOCAL), lookup(32766, Route.MAIN), lookup(32767, 253));

  private static RoutingRule lookup(int preference, int table) {
    return new RoutingRule(
        preference, false, null, null, null, null, null, new Action.Lookup(table));
  }
}
