package hopwise.simulator.figure;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How far letters carry a line on, read from the tables of the faces once. */
final class Advances {
  /** What follows the printable letters of ASCII in a table. */
  static final String OTHERS = "…·–×’";

  private static final int PRINTABLE = '~' - ' ' + 1;
  private static final Map<Typeface, List<Integer>> TABLES = tables();

  private Advances() {}

  private static Map<Typeface, List<Integer>> tables() {
    var tables = new EnumMap<Typeface, List<Integer>>(Typeface.class);
    for (var face : Typeface.values()) {
      var words = face.table().strip().split("\\s+");
      tables.put(face, Arrays.stream(words).map(Integer::valueOf).toList());
    }
    return tables;
  }

  /** The width of a text at a size of 1,000. */
  static int of(Typeface face, String text) {
    var table = TABLES.getOrDefault(face, List.of());
    return text.codePoints().map(letter -> of(table, letter)).sum();
  }

  private static int of(List<Integer> table, int letter) {
    int other = OTHERS.indexOf(letter);
    int index = letter >= ' ' && letter <= '~' ? letter - ' ' : other < 0 ? -1 : PRINTABLE + other;
    return index < 0 ? Collections.max(table) : table.get(index);
  }
}
