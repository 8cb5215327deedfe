package hopwise.course.play;

import hopwise.simulator.lab.GoalCheck.Finding;
import hopwise.simulator.lab.Lab;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.world.World;
import java.util.List;

/** What a live block shows. */
public sealed interface Shown {
  /**
   * A listing.
   *
   * @param lab after its last command
   */
  record Transcript(Lab lab, List<Part> parts) implements Shown {
    /** Copies the parts. */
    public Transcript {
      parts = List.copyOf(parts);
    }
  }

  /** A part of a listing. */
  sealed interface Part {
    /**
     * A command and what it printed.
     *
     * @param terminal where it was typed
     * @param prompt in front of it, with the blank
     * @param printed output and errors, each line with its line feed
     */
    record Exchange(NamespaceId terminal, String prompt, String command, String printed, int status)
        implements Part {}

    /** A remark to the reader. */
    record Remark(String text) implements Part {}
  }

  /** A network to draw, and to walk through. */
  record Network(Lab lab) implements Shown {
    /** The network as it is. */
    public World world() {
      return lab.world();
    }
  }

  /** What was found of each goal, in order. */
  record Findings(List<Finding> findings) implements Shown {
    /** Copies the findings. */
    public Findings {
      findings = List.copyOf(findings);
    }
  }

  /** A plan computes itself. */
  record Plan() implements Shown {}

  /** Nothing: a problem says why. */
  record Nothing() implements Shown {}
}
