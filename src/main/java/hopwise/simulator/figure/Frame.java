package hopwise.simulator.figure;

import hopwise.simulator.world.World;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a world is to be drawn.
 *
 * @param prefix of every element's id, so that two figures on a page do not clash
 * @param places that must be drawn, also where they would be one of many: ends of a walk, and the
 *     nodes on its way
 * @param only whether all else is left out; without places nothing is
 * @param before the world that changes are marked against; null for no marks
 */
public record Frame(
    Width width, String prefix, Set<String> places, boolean only, @Nullable World before) {
  /** Copies the places. */
  public Frame {
    places = Set.copyOf(places);
  }

  /** Room from side to side. */
  public enum Width {
    /** A page of its own. */
    WIDE(880),
    /** The text column of a chapter. */
    COLUMN(608),
    /** A phone. */
    NARROW(344);

    private final int pixels;

    Width(int pixels) {
      this.pixels = pixels;
    }

    /** The most that a figure is wide. */
    public int pixels() {
      return pixels;
    }
  }

  /** A frame without places of its own or marks. */
  public static Frame of(Width width, String prefix) {
    return new Frame(width, prefix, Set.of(), false, null);
  }

  /** The same frame around other places. */
  public Frame with(Set<String> others) {
    return new Frame(width, prefix, others, only, before);
  }

  /** The same frame with marks on what changed since. */
  public Frame since(@Nullable World other) {
    return new Frame(width, prefix, places, only, other);
  }
}
