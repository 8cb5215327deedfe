package hopwise.simulator.lab;

import hopwise.simulator.world.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lines to be typed one after the other, as the command {@code lab} takes them: {@code @PLACE} goes
 * to a place. Lines of one command lie in one line here.
 */
public record Script(List<Line> lines) {
  /** A script without a line. */
  public static final Script EMPTY = new Script(List.of());

  /** Copies the lines. */
  public Script {
    lines = List.copyOf(lines);
  }

  /**
   * A command, or a move.
   *
   * @param number of the line of the text in which it begins, from 0
   */
  public record Line(int number, String text) {
    /** The place to go to; empty for a command. */
    Optional<String> move() {
      return text.startsWith("@") ? Optional.of(text.substring(1).strip()) : Optional.empty();
    }
  }

  /** Reads a text; a command goes on over lines while a quote or the like is open. */
  public static Script read(String text) {
    var lines = new ArrayList<Line>();
    var command = new StringBuilder();
    int begun = 0;
    int number = 0;
    for (var line : text.lines().toList()) {
      if (command.isEmpty()) {
        begun = number;
      } else {
        command.append('\n');
      }
      command.append(line);
      if (Lab.isComplete(command.toString())) {
        add(lines, begun, command.toString());
        command.setLength(0);
      }
      number++;
    }
    add(lines, begun, command.toString());
    return new Script(lines);
  }

  private static void add(List<Line> lines, int number, String command) {
    var text = command.strip();
    if (!text.isEmpty() && !text.startsWith("#")) {
      lines.add(new Line(number, text));
    }
  }

  /**
   * What came of it.
   *
   * @param lab after the last line that was run
   * @param failed lines that failed or were refused, with the reason
   */
  public record Played(Lab lab, List<Failure> failed) {
    /** Copies the failures. */
    public Played {
      failed = List.copyOf(failed);
    }
  }

  /**
   * A line that failed.
   *
   * @param reason the first thing that it printed, or why it was refused
   */
  public record Failure(Line line, String reason) {}

  /**
   * A command in the terminal in which it is typed.
   *
   * @param tab the terminal's name: that of the place where it begins
   */
  public record Typed(Line line, String tab) {
    /** The command. */
    public String text() {
      return line.text();
    }
  }

  /**
   * The commands, each with its terminal.
   *
   * @param first the terminal in which the script begins
   */
  public List<Typed> typed(String first) {
    var typed = new ArrayList<Typed>();
    var tab = first;
    for (var line : lines) {
      var place = line.move();
      if (place.isPresent() && Place.parse(place.get()).isPresent()) {
        tab = place.get();
      } else {
        typed.add(new Typed(line, tab));
      }
    }
    return typed;
  }

  /** Types all lines where the scenario begins, or where they say. */
  public Played play(Lab begin) {
    return play(begin, begin.scenario().start().toString());
  }

  /**
   * Types all lines, each in the terminal that has its place's name.
   *
   * @param first the terminal in which it begins
   */
  public Played play(Lab begin, String first) {
    var failed = new ArrayList<Failure>();
    var lab = begin;
    for (var typed : typed(first)) {
      switch (lab.append(lab.sequence(), typed.tab(), typed.text())) {
        case Lab.Reply.Ran(var next, var printed, int status) -> {
          lab = next;
          if (status != 0) {
            failed.add(new Failure(typed.line(), printed.lines().findFirst().orElse("it fails")));
          }
        }
        case Lab.Reply.Refused(var message) -> failed.add(new Failure(typed.line(), message));
        case Lab.Reply.Stale stale -> throw new IllegalStateException("nobody else types here");
      }
    }
    return new Played(lab, failed);
  }
}
