package hopwise.simulator.figure;

import hopwise.simulator.world.AddressSpace;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A drawing of a world. All lengths are pixels at full size, from the upper left corner; ids are
 * those of the elements, with the frame's prefix.
 *
 * @param title a few words
 * @param description what is to be seen, in a few sentences
 * @param boxes each after the one that it lies in
 * @param rows the same as a table, in reading order
 */
public record Figure(
    String title,
    String description,
    int width,
    int height,
    List<Box> boxes,
    List<Wire> wires,
    List<Row> rows) {
  /** Copies the lists. */
  public Figure {
    boxes = List.copyOf(boxes);
    wires = List.copyOf(wires);
    rows = List.copyOf(rows);
  }

  /**
   * A rectangle with words in it.
   *
   * @param parent the id of the box that it lies in; empty for none
   * @param place what it shows, as the command line writes it; for parts of Azure as traces name
   *     them ({@code azure/vnet/aksvnet}); empty where it is no place
   * @param name in full
   * @param facts what else is to be said of it, each a few words: addresses first
   * @param change against the world before
   */
  public record Box(
      String id,
      String parent,
      Kind kind,
      String place,
      String name,
      List<String> facts,
      Area area,
      List<Label> labels,
      Change change) {
    /** Copies the lists. */
    public Box {
      facts = List.copyOf(facts);
      labels = List.copyOf(labels);
    }
  }

  /** A rectangle: its upper left corner, and its size. */
  public record Area(int x, int y, int width, int height) {
    /** The first column that is not in it. */
    public int right() {
      return x + width;
    }

    /** The first line that is not in it. */
    public int bottom() {
      return y + height;
    }

    /** Whether two rectangles have a point in common, their borders not counted. */
    public boolean meets(Area other) {
      return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /** The same rectangle with its border moved out on every side. */
    public Area grown(int by) {
      return new Area(x - by, y - by, width + 2 * by, height + 2 * by);
    }
  }

  /**
   * One line of text.
   *
   * @param text as drawn, shortened where it was too long
   * @param full as it would be with room enough
   * @param space of the address that it is; null for other words
   * @param x the left end
   * @param baseline where the letters stand
   * @param width of the text
   */
  public record Label(
      Role role,
      String text,
      String full,
      @Nullable AddressSpace space,
      int x,
      int baseline,
      int width) {
    /** What the text covers. */
    public Area area() {
      return new Area(x, baseline - role.ascent(), width, role.ascent() + role.descent());
    }

    /** Whether something is left out. */
    public boolean isShortened() {
      return !text.equals(full);
    }
  }

  /** A point of a line. */
  public record Point(int x, int y) {}

  /**
   * A line between two boxes.
   *
   * @param from id of a box
   * @param to id of a box
   * @param name what it is, such as {@code veth pair vethd1f2a3b4 to eth0}
   * @param points of a path of horizontal and vertical pieces, first to last; empty where there is
   *     no room for one
   */
  public record Wire(
      String id,
      Line line,
      String from,
      String to,
      String name,
      List<Point> points,
      Change change) {
    /** Copies the points. */
    public Wire {
      points = List.copyOf(points);
    }
  }

  /** What a wire stands for. */
  public enum Line {
    /** A veth pair. */
    VETH,
    /** A bridge and its port. */
    PORT,
    /** A cable between cards. */
    CABLE,
    /** A tunnel or leased line to a site. */
    TUNNEL,
    /** A peering of two networks. */
    PEERING
  }

  /** What became of something since the world before. */
  public enum Change {
    NONE,
    NEW,
    CHANGED,
    GONE
  }

  /**
   * A row of the table.
   *
   * @param id of the box
   * @param depth how many boxes it lies in, 0 for none
   * @param kind what it is, in words
   * @param inside the name of the box that it lies in; empty for none
   * @param connections names of what it is wired to
   */
  public record Row(
      String id,
      int depth,
      String kind,
      String inside,
      String place,
      String name,
      List<String> facts,
      List<String> connections,
      Change change) {
    /** Copies the lists. */
    public Row {
      facts = List.copyOf(facts);
      connections = List.copyOf(connections);
    }
  }

  /** The box of a place. */
  public Optional<Box> at(String place) {
    return boxes.stream().filter(box -> !place.isEmpty() && box.place().equals(place)).findFirst();
  }

  /** The box of an id. */
  public Optional<Box> box(String id) {
    return boxes.stream().filter(box -> box.id().equals(id)).findFirst();
  }
}
