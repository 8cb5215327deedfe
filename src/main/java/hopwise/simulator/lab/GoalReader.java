package hopwise.simulator.lab;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.world.Place;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads goals.
 *
 * <pre>
 * FROM -> TO[:PORT[/PROTOCOL]]: delivered | DISPOSITION | source PLACE-or-IP
 * PLACE has route CIDR [via IP]
 * PLACE has address IP
 * PLACE has link NAME [up|down]
 * pods KEY=VALUE[,KEY=VALUE] running N
 * subnet NAME uses &lt;=|&gt;=|= N
 * </pre>
 */
public final class GoalReader {
  private static final Pattern REACHES = Pattern.compile("(\\S+)\\s*->\\s*(\\S+):\\s+(\\S.*)");
  private static final Pattern HAS = Pattern.compile("(\\S+)\\s+has\\s+(\\S+)\\s+(\\S.*)");
  private static final Pattern ROUTE = Pattern.compile("(\\S+)(?:\\s+via\\s+(\\S+))?");
  private static final Pattern LINK = Pattern.compile("(\\S+)(?:\\s+(up|down))?");

  private static final Pattern PODS = Pattern.compile("pods\\s+(\\S+)\\s+running\\s+(\\d{1,6})");
  private static final Pattern SUBNET =
      Pattern.compile("subnet\\s+(\\S+)\\s+uses\\s+(<=|>=|=)\\s+(\\d{1,6})");

  private GoalReader() {}

  /** A goal, or what is wrong with the text. */
  public sealed interface Result {
    /** It was understood. */
    record Read(Goal goal) implements Result {}

    /** It was not; {@code message} names the part. */
    record Unreadable(String message) implements Result {}
  }

  /** Reads one line. */
  public static Result read(String line) {
    var text = line.strip();
    var reaches = REACHES.matcher(text);
    if (reaches.matches()) {
      return reaches(reaches);
    }
    var pods = PODS.matcher(text);
    if (pods.matches()) {
      return pods(pods.group(1), Integer.parseInt(pods.group(2)));
    }
    var subnet = SUBNET.matcher(text);
    if (subnet.matches()) {
      return new Result.Read(
          new Goal.SubnetUses(
              subnet.group(1), comparison(subnet.group(2)), Long.parseLong(subnet.group(3))));
    }
    var has = HAS.matcher(text);
    return has.matches()
        ? has(has)
        : unreadable(
            "a goal is FROM -> TO: EXPECTED, PLACE has route|address|link …, pods LABELS running N"
                + " or subnet NAME uses <=|>=|= N, not "
                + text);
  }

  private static Result pods(String selector, int count) {
    var labels = new TreeMap<String, String>();
    for (var label : selector.split(",", -1)) {
      var parts = label.split("=", -1);
      if (parts.length != 2 || parts[0].isEmpty()) {
        return unreadable(selector + " is no KEY=VALUE[,KEY=VALUE]");
      }
      labels.put(parts[0], parts[1]);
    }
    return new Result.Read(new Goal.PodsRunning(labels, count));
  }

  private static Goal.SubnetUses.Comparison comparison(String sign) {
    return Arrays.stream(Goal.SubnetUses.Comparison.values())
        .filter(comparison -> comparison.toString().equals(sign))
        .findFirst()
        .orElseThrow();
  }

  private static Result reaches(Matcher parts) {
    var from = Place.parse(parts.group(1));
    if (from.isEmpty()) {
      return noPlace(parts.group(1));
    }
    var to = Target.parse(parts.group(2));
    if (to.isEmpty()) {
      return unreadable(parts.group(2) + " is no PLACE-or-IP[:PORT[/PROTOCOL]]");
    }
    var expected = expected(parts.group(3).strip());
    if (expected.isEmpty()) {
      return unreadable(
          parts.group(3).strip()
              + " is not delivered, source PLACE-or-IP, or one of "
              + String.join(", ", Arrays.stream(Disposition.values()).map(Enum::name).toList()));
    }
    return new Result.Read(new Goal.Reaches(from.get(), to.get(), expected.get()));
  }

  private static Optional<Goal.Expected> expected(String text) {
    if (text.equals("delivered")) {
      return Optional.of(new Goal.Expected.Delivered());
    }
    if (text.startsWith("source ")) {
      return Target.parse(text.substring("source ".length()).strip()).map(Goal.Expected.From::new);
    }
    return Arrays.stream(Disposition.values())
        .filter(disposition -> disposition.name().equals(text))
        .findFirst()
        .map(Goal.Expected.Ends::new);
  }

  private static Result has(Matcher parts) {
    var place = Place.parse(parts.group(1));
    if (place.isEmpty()) {
      return noPlace(parts.group(1));
    }
    var what = parts.group(3).strip();
    return switch (parts.group(2)) {
      case "route" -> route(place.get(), what);
      case "address" ->
          Ipv4.parse(what)
              .<Result>map(ip -> new Result.Read(new Goal.HasAddress(place.get(), ip)))
              .orElseGet(() -> unreadable(what + " is no IPv4 address"));
      case "link" -> link(place.get(), what);
      default -> unreadable("a place has a route, an address or a link, not " + parts.group(2));
    };
  }

  private static Result route(Place place, String text) {
    var parts = ROUTE.matcher(text);
    if (!parts.matches()) {
      return unreadable("a route is CIDR [via IP], not " + text);
    }
    var range =
        parts.group(1).equals("default")
            ? Optional.of(Cidr.of("0.0.0.0/0"))
            : Cidr.parse(parts.group(1));
    if (range.isEmpty()) {
      return unreadable(parts.group(1) + " is no IPv4 range");
    }
    if (parts.group(2) == null) {
      return new Result.Read(new Goal.HasRoute(place, range.get(), null));
    }
    return Ipv4.parse(parts.group(2))
        .<Result>map(ip -> new Result.Read(new Goal.HasRoute(place, range.get(), ip)))
        .orElseGet(() -> unreadable(parts.group(2) + " is no IPv4 address"));
  }

  private static Result link(Place place, String text) {
    var parts = LINK.matcher(text);
    if (!parts.matches()) {
      return unreadable("a link is NAME [up|down], not " + text);
    }
    var up = parts.group(2) == null ? null : Boolean.valueOf(parts.group(2).equals("up"));
    return new Result.Read(new Goal.HasLink(place, parts.group(1), up));
  }

  private static Result noPlace(String text) {
    return unreadable(text + " is no place; places are " + Place.forms());
  }

  private static Result unreadable(String message) {
    return new Result.Unreadable(message);
  }
}
