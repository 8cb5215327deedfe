package hopwise.web.item;

import hopwise.web.figure.FigureView;
import hopwise.web.lab.LabView.Typed;
import hopwise.web.walk.WalkView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an item with a command or a network shows besides its texts, to be answered or marked. Texts
 * that end in {@code Html} are safe HTML. Before the answer it holds no key.
 */
public sealed interface NetworkView {
  /**
   * Of a command ({@code item-command.peb}).
   *
   * @param place where it is typed
   * @param prompt in front of it
   * @param aims its goals; empty where it is right by its meaning
   * @param printed what came of it, once marked; null else
   */
  record Line(String place, String prompt, List<AimView> aims, @Nullable Typed printed)
      implements NetworkView {
    /** Copies the list. */
    public Line {
      aims = List.copyOf(aims);
    }
  }

  /**
   * Of a path ({@code item-path.peb}).
   *
   * @param figure of the places to choose from
   * @param to whom it is sent to
   * @param end the question how it ends; null where that is not asked
   * @param walk the way as it is, once marked; null else
   */
  record Way(
      FigureView figure, String to, List<Stop> stops, @Nullable Asked end, @Nullable WalkView walk)
      implements NetworkView {
    /** Copies the list. */
    public Way {
      stops = List.copyOf(stops);
    }
  }

  /**
   * A stop of a way.
   *
   * @param place where it is, if that is given; empty else
   */
  record Stop(int number, String place, List<Asked> asked) {
    /** Copies the list. */
    public Stop {
      asked = List.copyOf(asked);
    }
  }

  /**
   * A question about a stop. Its field is {@code ITEM.ID}.
   *
   * @param label what is asked
   * @param key the right answer, once marked; empty else
   * @param given the learner's in words; empty for none
   * @param right whether it is, once marked
   */
  record Asked(
      String id, String label, List<Choice> choices, String key, String given, boolean right) {
    /** Copies the list. */
    public Asked {
      choices = List.copyOf(choices);
    }
  }

  /** Something to choose. */
  record Choice(String id, String text, boolean chosen) {}

  /** Of a hotspot ({@code item-hotspot.peb}): the figure with its spots marked by letters. */
  record Picture(FigureView figure) implements NetworkView {}

  /**
   * A goal.
   *
   * @param foundHtml what is true instead; empty where it holds, or nobody has tried yet
   * @param reasonHtml once marked; empty else
   * @param walk the way that fails, once marked; null for none
   * @param first whether it is the first walk of the item
   */
  record AimView(
      String html,
      boolean met,
      String foundHtml,
      String reasonHtml,
      @Nullable WalkView walk,
      boolean first) {}

  /**
   * Of a lab ({@code item-lab.peb}). Fields: {@code ITEM} = {@code PLACE LINE} for each command
   * typed, hidden; {@code ITEM.line} the next one; {@code ITEM.at} where it is to be typed; submit
   * buttons {@code play} = {@code ITEM:run}, {@code ITEM:undo} or {@code ITEM:reset}.
   *
   * @param typed as the hidden fields say it
   * @param groups what was typed and printed
   * @param places with their prompts
   * @param line in the field
   * @param solutions repairs of ours, once marked; empty else
   */
  record Desk(
      FigureView figure,
      List<AimView> aims,
      List<String> typed,
      List<Group> groups,
      List<Terminal> places,
      String line,
      List<String> solutions)
      implements NetworkView {
    /** Copies the lists. */
    public Desk {
      aims = List.copyOf(aims);
      typed = List.copyOf(typed);
      groups = List.copyOf(groups);
      places = List.copyOf(places);
      solutions = List.copyOf(solutions);
    }

    /** The prompt of the terminal that is chosen. */
    public String prompt() {
      return places.stream()
          .filter(Terminal::current)
          .findFirst()
          .map(Terminal::prompt)
          .orElse("$");
    }
  }

  /** Commands that were typed one after the other in the same terminal. */
  record Group(String place, List<Typed> typed) {
    /** Copies the list. */
    public Group {
      typed = List.copyOf(typed);
    }
  }

  /** A terminal to choose. */
  record Terminal(String place, String prompt, boolean current) {}
}
