package hopwise.web.figure;

import hopwise.simulator.figure.Frame.Width;
import hopwise.simulator.trace.Trace;
import hopwise.simulator.world.World;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of a figure.
 *
 * @param prefix of every element's id, unique on the page
 * @param caption below the figure; empty for none
 * @param widths the layouts, widest first; the page shows the widest that there is room for
 * @param places that must be drawn
 * @param only whether nothing but these places and the ways is drawn
 * @param before the world that changes are marked against; null for no marks
 * @param trails packets whose ways are drawn
 * @param pick whether places can be chosen in the figure
 */
public record Ask(
    String prefix,
    String caption,
    List<Width> widths,
    Set<String> places,
    boolean only,
    @Nullable World before,
    List<Trail> trails,
    boolean pick) {
  /** Copies the lists. */
  public Ask {
    widths = List.copyOf(widths);
    places = Set.copyOf(places);
    trails = List.copyOf(trails);
  }

  /**
   * The way of a packet.
   *
   * @param name of the way in ids and classes: {@code request}
   * @param legs how many are drawn from the first on; the others are there, but hidden
   */
  public record Trail(String name, Trace trace, int legs) {}

  /** A figure for a page of its own and for a phone. */
  public static Ask page(String prefix) {
    return new Ask(
        prefix,
        "",
        List.of(Width.WIDE, Width.COLUMN, Width.NARROW),
        Set.of(),
        false,
        null,
        List.of(),
        false);
  }

  /** A figure for the text of a chapter and for a phone: only of what it is about. */
  public static Ask column(String prefix) {
    return new Ask(
        prefix, "", List.of(Width.COLUMN, Width.NARROW), Set.of(), true, null, List.of(), false);
  }

  /** The same with a caption. */
  public Ask captioned(String words) {
    return new Ask(prefix, words, widths, places, only, before, trails, pick);
  }

  /** The same in which these places are drawn in any case. */
  public Ask showing(Set<String> others) {
    return new Ask(prefix, caption, widths, others, only, before, trails, pick);
  }

  /** The same with marks on what changed since. */
  public Ask since(@Nullable World other) {
    return new Ask(prefix, caption, widths, places, only, other, trails, pick);
  }

  /** The same with the ways of packets. */
  public Ask walking(List<Trail> others) {
    return new Ask(prefix, caption, widths, places, only, before, others, pick);
  }

  /** The same in which places can be chosen. */
  public Ask picking() {
    return new Ask(prefix, caption, widths, places, only, before, trails, true);
  }
}
