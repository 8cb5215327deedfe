package hopwise.simulator.world;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somewhere that a learner can stand or send a packet to, written {@code laptop}, {@code
 * node/NAME}, {@code pod/[NAMESPACE/]NAME}, {@code service/[NAMESPACE/]NAME} or {@code host/NAME},
 * each with {@code @NETNS} for a network namespace inside.
 *
 * @param group the Kubernetes namespace, empty for {@code default}
 * @param name empty for the laptop
 * @param namespace the network namespace, empty for the machine's root
 */
public record Place(Kind kind, String group, String name, String namespace) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<kind>laptop|node|pod|service|host)"
              + "(/((?<group>[a-z0-9.-]+)/)?(?<name>[a-zA-Z0-9._-]+))?"
              + "(@(?<inside>[a-zA-Z0-9._-]+))?");

  /** What kinds of place there are. */
  public enum Kind {
    LAPTOP,
    NODE,
    POD,
    SERVICE,
    HOST;

    private boolean hasGroup() {
      return this == POD || this == SERVICE;
    }
  }

  /** Reads a place; empty for anything else. */
  public static Optional<Place> parse(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    var kind = Kind.valueOf(form.group("kind").toUpperCase(Locale.ROOT));
    var group = orEmpty(form.group("group"));
    var name = orEmpty(form.group("name"));
    boolean sound = (kind == Kind.LAPTOP) == name.isEmpty() && (group.isEmpty() || kind.hasGroup());
    return sound
        ? Optional.of(new Place(kind, ofDefault(group), name, orEmpty(form.group("inside"))))
        : Optional.empty();
  }

  private static String ofDefault(String group) {
    return group.equals("default") ? "" : group;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** The forms, for a message about a wrong one. */
  public static String forms() {
    return "laptop, node/NAME, pod/[NAMESPACE/]NAME, service/[NAMESPACE/]NAME, host/NAME,"
        + " each with @NETNS";
  }

  /** The machine it is on: the place without its network namespace. */
  public String machine() {
    var path = group.isEmpty() ? name : group + "/" + name;
    var kindName = kind.name().toLowerCase(Locale.ROOT);
    return path.isEmpty() ? kindName : kindName + "/" + path;
  }

  @Override
  public String toString() {
    return namespace.isEmpty() ? machine() : machine() + "@" + namespace;
  }
}
