package hopwise.web.figure;

import java.util.List;

/**
 * A figure as templates see it.
 *
 * @param prefix of every element's id
 * @param caption empty for none
 * @param pick whether places can be chosen in it
 * @param drawings one for each width, widest first
 * @param rows of the table
 * @param spaces the address spaces of the legend, as words
 * @param marks of changes that are in it: new, changed, gone
 */
public record FigureView(
    String prefix,
    String title,
    String description,
    String caption,
    boolean pick,
    List<Drawing> drawings,
    List<Row> rows,
    List<Space> spaces,
    List<String> marks) {
  /** Copies the lists. */
  public FigureView {
    drawings = List.copyOf(drawings);
    rows = List.copyOf(rows);
    spaces = List.copyOf(spaces);
    marks = List.copyOf(marks);
  }

  /**
   * The same as one of several on a page.
   *
   * @param label {@code Figure 5.2.}
   */
  public FigureView called(String label) {
    return new FigureView(
        prefix, label + " " + title, description, caption, pick, drawings, rows, spaces, marks);
  }

  /** An address space: its word in classes, and its title. */
  public record Space(String word, String title) {}

  /**
   * The figure in one width.
   *
   * @param id of its element
   * @param size wide, column or narrow
   * @param containers boxes around others, outermost first
   * @param boxes those with nothing in them
   * @param letters on boxes
   */
  public record Drawing(
      String id,
      String size,
      int width,
      int height,
      List<Shape> containers,
      List<Line> wires,
      List<Trail> trails,
      List<Shape> boxes,
      List<Letter> letters) {
    /** Copies the lists. */
    public Drawing {
      containers = List.copyOf(containers);
      wires = List.copyOf(wires);
      trails = List.copyOf(trails);
      boxes = List.copyOf(boxes);
      letters = List.copyOf(letters);
    }
  }

  /**
   * A letter on a box.
   *
   * @param choice the id of what is chosen with it
   * @param box the id of the box
   * @param x of its middle
   * @param y likewise
   * @param state right, wrong or other once it is marked; empty before
   */
  public record Letter(String choice, String text, String box, int x, int y, String state) {}

  /**
   * A box.
   *
   * @param word its kind in classes: {@code route-table}
   * @param style classes of its rectangle
   * @param place empty where it is none
   * @param label all that there is to say of it, for screen readers and tooltips
   * @param radius of its corners
   * @param ips the addresses that are its own, with spaces between; empty for none
   * @param order in which the boxes are read
   * @param change none, new, changed or gone
   */
  public record Shape(
      String id,
      String word,
      String style,
      String place,
      String label,
      int x,
      int y,
      int width,
      int height,
      int radius,
      List<Text> texts,
      String ips,
      int order,
      String change) {
    /** Copies the texts. */
    public Shape {
      texts = List.copyOf(texts);
    }
  }

  /** A line of text: its classes, the left end of its baseline, its width, and itself. */
  public record Text(String style, int x, int y, int width, String text) {}

  /**
   * A wire.
   *
   * @param word its kind in classes: {@code veth}
   * @param path as in the d of a path
   */
  public record Line(
      String id, String word, String label, String path, String from, String to, String change) {}

  /** A packet's way. */
  public record Trail(String id, String name, List<Leg> legs) {
    /** Copies the legs. */
    public Trail {
      legs = List.copyOf(legs);
    }
  }

  /**
   * A piece of a packet's way, from one hop to the next.
   *
   * @param hop the number of the hop that it leads to, from 1
   * @param path as in the d of a path
   * @param from id of the box where it begins
   * @param to id of the box where it ends
   * @param state walked, current or ahead
   * @param translated whether the packet has another source or destination than at first
   * @param lost whether the packet ends there
   * @param table id of the route table that sends the packet on from there; empty for none
   */
  public record Leg(
      String id,
      int hop,
      String path,
      String from,
      String to,
      String state,
      boolean translated,
      boolean lost,
      String table) {}

  /**
   * A row of the table.
   *
   * @param depth how many boxes it lies in, at most 6
   * @param inside the name of the innermost of them; empty for none
   */
  public record Row(
      int depth,
      String kind,
      String inside,
      String place,
      String name,
      List<String> facts,
      List<String> connections,
      String change) {
    /** Copies the lists. */
    public Row {
      facts = List.copyOf(facts);
      connections = List.copyOf(connections);
    }
  }
}
