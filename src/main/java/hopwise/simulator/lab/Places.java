package hopwise.simulator.lab;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.world.Place;
import hopwise.simulator.world.World;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Which places there are. */
public final class Places {
  private static final int MOST_NAMED = 8;
  private static final int MOST_COMPARED = 2_000;

  private Places() {}

  /** Whether a world has a place. */
  public static boolean has(World world, Place place) {
    return Spot.at(world, place).isPresent();
  }

  /** The words for a place that a world does not have, with some that it has. */
  public static String missing(World world, Place place) {
    var alike = alike(world, place);
    var named = alike.subList(0, Math.min(alike.size(), MOST_NAMED));
    return "there is no place " + place + " here" + list(named, alike.size() > MOST_NAMED);
  }

  private static String list(List<String> named, boolean more) {
    return named.isEmpty() ? "" : "; there are " + String.join(", ", named) + (more ? " …" : "");
  }

  /** Places of the same kind; those that begin with the same letters first. */
  private static List<String> alike(World world, Place place) {
    var kind = place.kind().name().toLowerCase(Locale.ROOT);
    var wanted = place.toString();
    var nearest = Comparator.comparingInt((String name) -> -sameLetters(name, wanted));
    return world
        .network()
        .ids()
        .limit(MOST_COMPARED)
        .map(NamespaceId::toString)
        .filter(name -> name.startsWith(kind))
        .sorted(nearest.thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static int sameLetters(String a, String b) {
    int most = Math.min(a.length(), b.length());
    int i = 0;
    while (i < most && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }
}
