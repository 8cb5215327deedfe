package hopwise.source;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import hopwise.course.Live.Line;
import hopwise.simulator.lab.Lab;
import hopwise.simulator.world.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the lines of a console: commands, {@code @PLACE} to go elsewhere, {@code # a remark}. A
 * command goes on until its quotes, here-documents and backslashes are closed.
 */
final class ConsoleLines {
  private static final String MUST_FAIL = "! ";

  private final Page page;
  private final List<Line> lines = new ArrayList<>();
  private final List<Position> positions;
  private final StringBuilder command = new StringBuilder();
  private Position begun = Position.START;

  private ConsoleLines(Page page, List<Position> positions) {
    this.page = page;
    this.positions = positions;
  }

  /** The lines; {@code positions} gets where each begins. */
  static List<Line> read(FencedCodeBlock fence, Page page, List<Position> positions) {
    var console = new ConsoleLines(page, positions);
    for (var line : fence.getContentLines()) {
      console.read(line.toString().stripTrailing(), page.position(line));
    }
    console.finish();
    return console.lines;
  }

  private void read(String text, Position at) {
    if (!command.isEmpty()) {
      command.append('\n').append(text);
    } else if (text.startsWith("#")) {
      add(new Line.Remark(text.substring(1).strip()), at);
    } else if (text.startsWith("@")) {
      place(text.substring(1).strip(), at).ifPresent(place -> add(new Line.Move(place), at));
    } else if (!text.isBlank()) {
      command.append(text);
      begun = at;
    }
    if (!command.isEmpty() && Lab.isComplete(typed())) {
      finish();
    }
  }

  private Optional<Place> place(String text, Position at) {
    var place = Place.parse(text);
    if (place.isEmpty()) {
      page.error(at, "unknown-place", text + " is no place; places are " + Place.forms());
    }
    return place;
  }

  private void finish() {
    if (!command.isEmpty()) {
      add(new Line.Command(typed(), mustFail()), begun);
      command.setLength(0);
    }
  }

  private boolean mustFail() {
    return command.indexOf(MUST_FAIL) == 0;
  }

  private String typed() {
    return mustFail() ? command.substring(MUST_FAIL.length()) : command.toString();
  }

  private void add(Line line, Position at) {
    lines.add(line);
    positions.add(at);
  }
}
