package hopwise.simulator.lab;

import hopwise.simulator.linux.NamespaceId;
import java.util.List;

/**
 * A lab with instructions: the steps that lead through a scenario from the first to the last
 * command. Texts are clean HTML.
 *
 * @param name of its file, without the ending; no scenario has the same
 * @param title plain text
 * @param summary plain text
 * @param minutes how long a learner takes
 * @param scenario the name of the one it plays in
 */
public record Guide(
    String name, String title, String summary, int minutes, String scenario, List<Step> steps) {
  /** Copies the steps. */
  public Guide {
    steps = List.copyOf(steps);
  }

  /**
   * Something to do, to look at, or both.
   *
   * @param id unique in its guide
   * @param title plain text
   * @param text what to do and why
   * @param commands to type, in order
   * @param goals which make the step done, however they were reached; where there are none, its
   *     commands do
   * @param hints each says more than the one before
   * @param see what to look at afterwards; may be empty
   */
  public record Step(
      String id,
      String title,
      String text,
      List<Command> commands,
      List<Goal> goals,
      List<String> hints,
      String see) {
    /** Copies the lists. */
    public Step {
      commands = List.copyOf(commands);
      goals = List.copyOf(goals);
      hints = List.copyOf(hints);
    }
  }

  /**
   * A line to type.
   *
   * @param line may go over several lines of text
   * @param fails whether it is there to be seen failing
   */
  public record Command(NamespaceId place, String line, boolean fails) {
    /** Whether it ended as it should. */
    public boolean isRight(int status) {
      return fails == (status != 0);
    }
  }
}
