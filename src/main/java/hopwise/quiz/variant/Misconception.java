package hopwise.quiz.variant;

import hopwise.simulator.plan.Slip;

/**
 * A wrong idea whose answer can be computed.
 *
 * @param title how a result names it
 * @param reason what somebody who has it overlooks; Markdown
 * @param read what to read about it: {@code chapter.md#anchor}
 */
public record Misconception(String id, String title, String reason, String read, Patch patch) {

  /** What the world or the planner would be like if the idea were right. */
  public sealed interface Patch {
    /** A rule of planning is off. */
    record Forgotten(Slip slip) implements Patch {}

    /** Lines of a lab that are played before everything else happens. */
    record Played(Template script) implements Patch {}
  }
}
