package hopwise.simulator.figure;

import hopwise.simulator.figure.Part.Band;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds sizes and places: from the inside out, with as many columns as there is room for. Every
 * border lies on the grid, so that wires find lanes between the boxes.
 */
final class Layout {
  /** The distance between two lanes. */
  static final int GRID = 8;

  private static final int PAD = 16;
  private static final int LONE = 144;
  private static final int GAP = 16;
  private static final int WIDE_GAP = 32;
  private static final int SIDE = 192;
  private static final int NARROWEST = 96;
  private static final int NARROWEST_MACHINE = 240;
  private static final int EVEN = 8;

  private final boolean tight;
  private final IdentityHashMap<Part, Map<Room, Placed>> known = new IdentityHashMap<>();

  private Layout(boolean tight) {
    this.tight = tight;
  }

  /** How wide a part may be. */
  private record Room(int least, int most) {}

  private record Row(List<Placed> parts, int width, int height) {}

  /**
   * The whole.
   *
   * @param width the most that it is wide
   * @param tight whether machines keep little room at their sides
   */
  static Placed of(Part root, int width, boolean tight) {
    return new Layout(tight).arrange(root, 0, width);
  }

  private Placed arrange(Part part, int least, int most) {
    var rooms = known.computeIfAbsent(part, key -> new HashMap<>());
    var room = new Room(least, most);
    var placed = rooms.get(room);
    if (placed == null) {
      placed = part.kind().isContainer() ? container(part, least, most) : leaf(part, least, most);
      rooms.put(room, placed);
    }
    return placed;
  }

  private static Placed leaf(Part part, int least, int most) {
    var lines = part.lines();
    boolean beside = isBar(part.kind()) && Words.length(lines) + 2 * Words.PAD <= most;
    int words = beside ? Words.length(lines) : Words.width(lines);
    int width = Math.max(least, Math.min(most, up(words + 2 * Words.PAD, EVEN)));
    int high = beside ? Role.NAME.line() : Words.height(lines);
    int height = up(high + (isBar(part.kind()) ? 6 : 10), GRID);
    var labels = beside ? Words.beside(lines, width, height) : Words.stacked(lines, width, height);
    return new Placed(part, 0, 0, width, height, labels, List.of(), false);
  }

  private static boolean isBar(Kind kind) {
    return switch (kind) {
      case BRIDGE, ROUTING, SWITCH, NIC, LINK, FABRIC, BACKBONE -> true;
      case FIGURE,
          SITE,
          INTERNET,
          VNET,
          SUBNET,
          POOL,
          NODE,
          HOST,
          MACHINE,
          NAMESPACE,
          POD,
          GATEWAY,
          DEVICE,
          BALANCER,
          NAT_GATEWAY,
          ROUTE_TABLE,
          NSG,
          SERVICES,
          SERVICE,
          MORE ->
          false;
    };
  }

  private Placed container(Part part, int least, int most) {
    int pads = left(part.kind()) + right(part.kind());
    int inner = most - pads;
    int natural = Math.min(inner, up(Words.length(part.lines()), EVEN));
    for (var band : part.bands()) {
      natural = Math.max(natural, width(rows(band, inner, 0)));
    }
    return filled(part, Math.max(natural, least - pads), inner);
  }

  private int right(Kind kind) {
    return kind == Kind.FIGURE ? 0 : tight && isMachine(kind) ? PAD / 2 : PAD;
  }

  /** A network has room for two wires at its left, where those of its gateways run. */
  private int left(Kind kind) {
    return right(kind) + (kind == Kind.VNET ? GRID : 0);
  }

  /** A container of a known inner width; {@code room} is what its columns are counted for. */
  private Placed filled(Part part, int width, int room) {
    int left = left(part.kind());
    int pad = right(part.kind());
    var labels = Words.heading(part.lines(), left, part.kind() == Kind.FIGURE ? 0 : GRID, width);
    int y = labels.isEmpty() ? pad : up(labels.getLast().baseline() + 6, GRID) + GRID;
    int under = 0;
    var inside = new ArrayList<Placed>();
    for (var band : part.bands()) {
      boolean bars = band.flow() == Part.Flow.BARS;
      int gap = isMachine(part.kind()) && !bars ? GAP + GRID : GAP;
      for (var row : rows(band, room, width)) {
        for (var one : row.parts()) {
          var down = one.at(one.x() + left, y);
          inside.add(bars ? down.sinking() : down);
        }
        y += row.height() + gap;
        under = gap;
      }
    }
    int height = part.bands().isEmpty() ? y : y - under + pad;
    return new Placed(part, 0, 0, width + left + pad, height, labels, inside, false);
  }

  private static boolean isMachine(Kind kind) {
    return kind == Kind.NODE || kind == Kind.HOST;
  }

  private static int width(List<Row> rows) {
    return rows.stream().mapToInt(Row::width).max().orElse(0);
  }

  /** The rows of a band: as wide as they need, or stretched to {@code exact} if that is not 0. */
  private List<Row> rows(Band band, int most, int exact) {
    return switch (band.flow()) {
      case GRID -> grid(band.parts(), most, exact);
      case BARS -> bars(band.parts(), most, exact);
      case CHIPS -> chips(band.parts(), exact == 0 ? most : exact);
      case SIDES -> List.of(sides(band.parts(), most));
    };
  }

  private List<Row> grid(List<Part> parts, int most, int exact) {
    int room = exact == 0 ? most : exact;
    int columns = columns(parts, most);
    int cell = down((room - (columns - 1) * GAP) / columns, EVEN);
    boolean stretched = exact > 0 && parts.getFirst().kind().isContainer();
    int width = stretched ? cell : Math.min(cell, Math.max(LONE, natural(parts, cell)));
    var rows = new ArrayList<Row>();
    for (int i = 0; i < parts.size(); i += columns) {
      var cells = new ArrayList<Placed>();
      for (var part : parts.subList(i, Math.min(parts.size(), i + columns))) {
        cells.add(arrange(part, width, width).at(cells.size() * (width + GAP), 0));
      }
      rows.add(row(cells));
    }
    return rows;
  }

  /** As many columns as there is room for, when none is narrower than it has to be. */
  private int columns(List<Part> parts, int most) {
    int least = parts.stream().mapToInt(Layout::least).max().orElse(1);
    int needed = Math.min(least, natural(parts, most));
    return Math.max(1, Math.min(parts.size(), (most + GAP) / (needed + GAP)));
  }

  /** How narrow a column of a grid can be: no address is ever shortened. */
  private static int least(Part part) {
    if (part.kind().isContainer()) {
      return NARROWEST_MACHINE;
    }
    var addresses = part.lines().stream().filter(line -> line.role() == Role.ADDRESS).toList();
    return Math.max(NARROWEST, up(Words.width(addresses) + 2 * Words.PAD, EVEN));
  }

  private int natural(List<Part> parts, int most) {
    return parts.stream().mapToInt(part -> arrange(part, 0, most).width()).max().orElse(0);
  }

  private List<Row> bars(List<Part> parts, int most, int exact) {
    return parts.stream()
        .map(part -> exact == 0 ? arrange(part, 0, most) : arrange(part, exact, exact))
        .map(one -> row(List.of(one)))
        .toList();
  }

  private List<Row> chips(List<Part> parts, int most) {
    var rows = new ArrayList<Row>();
    var open = new ArrayList<Placed>();
    int x = 0;
    for (var part : parts) {
      var chip = arrange(part, 0, most);
      if (!open.isEmpty() && x + chip.width() > most) {
        rows.add(row(open));
        open.clear();
        x = 0;
      }
      open.add(chip.at(x, 0));
      x += chip.width() + GAP;
    }
    rows.add(row(open));
    return rows;
  }

  private Row sides(List<Part> parts, int most) {
    var placed = new ArrayList<Placed>();
    int x = 0;
    for (int i = 0; i < parts.size(); i++) {
      boolean last = i == parts.size() - 1;
      var one = arrange(parts.get(i), 0, last ? most - x : SIDE);
      placed.add(one.at(x, 0));
      x += one.width() + WIDE_GAP;
    }
    return new Row(placed, x - WIDE_GAP, height(placed));
  }

  /** Parts side by side; those around others are all as high as the highest. */
  private static Row row(List<Placed> parts) {
    int height = height(parts);
    var even =
        parts.stream()
            .map(one -> one.part().kind().isContainer() ? one.tall(height) : one)
            .toList();
    var last = even.getLast();
    return new Row(even, last.x() + last.width(), height);
  }

  private static int height(List<Placed> parts) {
    return parts.stream().mapToInt(Placed::height).max().orElse(0);
  }

  private static int up(int length, int step) {
    return (length + step - 1) / step * step;
  }

  private static int down(int length, int step) {
    return Math.max(step, length / step * step);
  }
}
