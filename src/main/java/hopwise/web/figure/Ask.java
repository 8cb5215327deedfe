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
 * @param marks letters on places
 */
public record Ask(
    String prefix,
    String caption,
    List<Width> widths,
    Set<String> places,
    boolean only,
    @Nullable World before,
    List<Trail> trails,
    boolean pick,
    List<Mark> marks) {
  /** Copies the lists. */
  public Ask {
    widths = List.copyOf(widths);
    places = Set.copyOf(places);
    trails = List.copyOf(trails);
    marks = List.copyOf(marks);
  }

  /**
   * A letter on a place.
   *
   * @param id of what is chosen with it
   * @param place whose box has the letter, as {@link hopwise.simulator.figure.Spots} finds it
   * @param link an interface or a bridge in the place; empty for the place itself
   * @param state right, wrong or other once it is marked; empty before
   */
  public record Mark(String id, String letter, String place, String link, String state) {}

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
        false,
        List.of());
  }

  /** A figure for the text of a chapter and for a phone: only of what it is about. */
  public static Ask column(String prefix) {
    return new Ask(
        prefix,
        "",
        List.of(Width.COLUMN, Width.NARROW),
        Set.of(),
        true,
        null,
        List.of(),
        false,
        List.of());
  }

  /** The same with a caption. */
  public Ask captioned(String words) {
    return new Ask(prefix, words, widths, places, only, before, trails, pick, marks);
  }

  /** The same in which these places are drawn in any case. */
  public Ask showing(Set<String> others) {
    return new Ask(prefix, caption, widths, others, only, before, trails, pick, marks);
  }

  /** The same with marks on what changed since. */
  public Ask since(@Nullable World other) {
    return new Ask(prefix, caption, widths, places, only, other, trails, pick, marks);
  }

  /** The same with the ways of packets. */
  public Ask walking(List<Trail> others) {
    return new Ask(prefix, caption, widths, places, only, before, others, pick, marks);
  }

  /** The same in which places can be chosen. */
  public Ask picking() {
    return new Ask(prefix, caption, widths, places, only, before, trails, true, marks);
  }

  /** The same of these places and ways alone, or of all the network. */
  public Ask of(boolean these) {
    return new Ask(prefix, caption, widths, places, these, before, trails, pick, marks);
  }

  /** The same with letters on places. */
  public Ask marking(List<Mark> others) {
    return new Ask(prefix, caption, widths, places, only, before, trails, pick, others);
  }
}
