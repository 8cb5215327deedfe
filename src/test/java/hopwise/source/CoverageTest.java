package hopwise.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.source.ShippedPlaces.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The index of what the course took from its sources names things that are there. */
class CoverageTest {
  private static final Path INDEX = Path.of("docs/coverage.md");
  private static final String LEFT_OUT = "left out";
  private static final int FEWEST_ROWS = 200;
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Map<String, Place> PLACES = ShippedPlaces.all();

  private record Row(int line, List<String> cells) {
    boolean isRule() {
      return cells.stream().allMatch(cell -> cell.matches("-+"));
    }

    boolean isHead() {
      return cells.contains("Where");
    }

    boolean isLeftOut() {
      return cells.stream().anyMatch(cell -> cell.startsWith(LEFT_OUT));
    }
  }

  private static List<Row> rows() throws IOException {
    var lines = Files.readAllLines(INDEX);
    var rows = new ArrayList<Row>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("|")) {
        var cells = lines.get(i).replaceAll("^\\||\\|$", "").split("(?<!\\\\)\\|", -1);
        rows.add(
            new Row(i + 1, Arrays.stream(cells).map(c -> c.strip().replace("\\|", "|")).toList()));
      }
    }
    return rows.stream().filter(row -> !row.isRule() && !row.isHead()).toList();
  }

  @Test
  void theIndexIsLong() throws IOException {
    assertTrue(rows().size() >= FEWEST_ROWS, rows().size() + " rows");
  }

  @TestFactory
  Stream<DynamicTest> rowsHold() throws IOException {
    return rows().stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row.line() + ": " + row.cells().getFirst(),
                () -> assertEquals(List.of(), problems(row))));
  }

  private static List<String> problems(Row row) {
    var problems = new ArrayList<String>();
    if (row.cells().stream().anyMatch(String::isEmpty)) {
      problems.add("a cell is empty");
    }
    if (row.isLeftOut()) {
      return problems;
    }
    var names = code(row.cells().get(1));
    names.stream()
        .filter(name -> !PLACES.containsKey(name))
        .forEach(name -> problems.add("no such place: " + name));
    if (names.isEmpty()) {
      problems.add("no place");
    }
    var places = names.stream().map(PLACES::get).filter(Objects::nonNull).toList();
    if (row.cells().size() == 2) {
      var pieces = code(row.cells().getFirst());
      if (!places.stream().allMatch(place -> isTyped(place, pieces))) {
        problems.add("not typed in each of these places");
      }
    } else {
      missing(row.cells().get(2), places).forEach(what -> problems.add("not there: " + what));
    }
    return problems;
  }

  private static boolean isTyped(Place place, List<String> pieces) {
    var inOrder = Pattern.compile(String.join(".*", pieces.stream().map(Pattern::quote).toList()));
    return place.commands().stream().anyMatch(command -> inOrder.matcher(command).find());
  }

  private static List<String> missing(String as, List<Place> places) {
    var questions =
        code(as).stream()
            .filter(id -> places.stream().noneMatch(place -> place.questions().contains(id)));
    var kinds =
        Arrays.stream(CODE.matcher(as).replaceAll("").split("[, ]+"))
            .filter(kind -> !kind.isEmpty())
            .filter(kind -> places.stream().noneMatch(place -> place.kinds().contains(kind)));
    return Stream.concat(questions, kinds).toList();
  }

  private static List<String> code(String cell) {
    return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
  }
}
