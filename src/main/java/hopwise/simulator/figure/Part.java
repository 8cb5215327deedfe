package hopwise.simulator.figure;

import hopwise.simulator.figure.Figure.Change;
import hopwise.simulator.world.AddressSpace;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something to be drawn, before it has a place on the paper.
 *
 * @param key unique in a sketch; its id follows from it
 * @param lines what is written in it, the name first
 * @param bands what lies in it, from top to bottom
 * @param folded keys of what it stands for and what is not drawn one by one
 */
record Part(
    String key,
    Kind kind,
    String place,
    String name,
    List<Line> lines,
    List<String> facts,
    List<Band> bands,
    Set<String> folded,
    Change change) {
  Part {
    lines = List.copyOf(lines);
    facts = List.copyOf(facts);
    bands = List.copyOf(bands);
    folded = Set.copyOf(folded);
  }

  /** A line of text that may have to be shortened. */
  record Line(Role role, String text, @Nullable AddressSpace space) {
    static Line name(String text) {
      return new Line(Role.NAME, text, null);
    }

    static Line note(String text) {
      return new Line(Role.NOTE, text, null);
    }
  }

  /** How parts lie beside one another. */
  enum Flow {
    /** In columns of one width, row by row. */
    GRID,
    /** As wide as the whole, one below the other. */
    BARS,
    /** As wide as they need, row by row. */
    CHIPS,
    /** The first as narrow as it can be, the second in what is left. */
    SIDES
  }

  /** Parts that lie together. */
  record Band(Flow flow, List<Part> parts) {
    Band {
      parts = List.copyOf(parts);
    }
  }

  /** A part without others in it. */
  static Part leaf(Kind kind, String key, String name, List<Line> lines) {
    return new Part(key, kind, "", name, lines, List.of(), List.of(), Set.of(), Change.NONE);
  }

  /** A part around others; bands without parts are left out. */
  static Part around(Kind kind, String key, String name, List<Line> lines, List<Band> bands) {
    var filled = bands.stream().filter(band -> !band.parts().isEmpty()).toList();
    return new Part(key, kind, "", name, lines, List.of(), filled, Set.of(), Change.NONE);
  }

  /** The same as the place that it is. */
  Part at(String where) {
    return new Part(key, kind, where, name, lines, facts, bands, folded, change);
  }

  /** The same with more to be said of it. */
  Part knowing(List<String> more) {
    return new Part(key, kind, place, name, lines, more, bands, folded, change);
  }

  /** The same in place of parts with these keys. */
  Part folding(Collection<String> keys) {
    return new Part(key, kind, place, name, lines, facts, bands, Set.copyOf(keys), change);
  }

  Part with(List<Band> others) {
    return new Part(key, kind, place, name, lines, facts, others, folded, change);
  }

  Part marked(Change other) {
    return new Part(key, kind, place, name, lines, facts, bands, folded, other);
  }

  /** All parts in it, without itself. */
  List<Part> children() {
    return bands.stream().flatMap(band -> band.parts().stream()).toList();
  }
}
