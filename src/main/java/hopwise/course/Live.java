package hopwise.course;

import hopwise.simulator.lab.Goal;
import hopwise.simulator.lab.Target;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.plan.Request;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.world.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block that the simulator fills. It says what to compute; {@code course.play} computes it. */
public sealed interface Live extends Block {
  /**
   * Where a block gets its network from.
   *
   * @param lab the chapter's lab, in the state after the blocks above; empty for a scenario's
   *     beginning
   */
  record Stage(String lab, Scene scene) {}

  /**
   * A listing: commands, and what they print.
   *
   * @param at where it begins; null for where the lab's terminal stands
   */
  record Console(Stage stage, @Nullable Place at, List<Line> lines) implements Live {
    /** Copies the lines. */
    public Console {
      lines = List.copyOf(lines);
    }
  }

  /** A line of a listing. */
  sealed interface Line {
    /**
     * Something typed; it may have several lines.
     *
     * @param fails whether it must
     */
    record Command(String text, boolean fails) implements Line {}

    /** A move to another terminal. */
    record Move(Place place) implements Line {}

    /** A remark to the reader, which no shell gets; without its {@code #}. */
    record Remark(String text) implements Line {}
  }

  /**
   * The figure of a network.
   *
   * @param show what the figure is about; empty for all of the network
   */
  record Topology(Caption caption, Stage stage, List<Place> show) implements Live {
    /** Copies the places. */
    public Topology {
      show = List.copyOf(show);
    }
  }

  /**
   * A packet on its way.
   *
   * @param protocol null for TCP to the target's only listening port, else ICMP
   * @param expected how it must end; null where nothing was said
   */
  record Walk(
      Caption caption,
      Stage stage,
      Place from,
      Target to,
      @Nullable Protocol protocol,
      @Nullable Disposition expected)
      implements Live {}

  /** An address plan. */
  record Plan(Caption caption, Request request) implements Live {}

  /** Goals that must hold; readers do not see them. */
  record Claim(Stage stage, List<Goal> goals) implements Live {
    /** Copies the goals. */
    public Claim {
      goals = List.copyOf(goals);
    }
  }

  /**
   * The words under a figure.
   *
   * @param chapter the number before the point
   * @param figure the number behind it: its place among the chapter's figures, from 1
   * @param html clean; empty where there is none
   */
  record Caption(int chapter, int figure, String html) {
    /** As readers call the figure. */
    public String label() {
      return "Figure %d.%d.".formatted(chapter, figure);
    }
  }

  /** The same block as the chapter's figure {@code number}; unchanged if it is none. */
  default Live numbered(int number) {
    return switch (this) {
      case Topology(var caption, var stage, var show) ->
          new Topology(numbered(caption, number), stage, show);
      case Walk(var caption, var stage, var from, var to, var protocol, var expected) ->
          new Walk(numbered(caption, number), stage, from, to, protocol, expected);
      case Plan(var caption, var request) -> new Plan(numbered(caption, number), request);
      case Console console -> console;
      case Claim claim -> claim;
    };
  }

  private static Caption numbered(Caption caption, int number) {
    return new Caption(caption.chapter(), number, caption.html());
  }
}
