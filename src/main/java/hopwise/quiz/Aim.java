package hopwise.quiz;

import hopwise.simulator.lab.Goal;

/**
 * A goal of an item, which earns a point when it holds.
 *
 * @param text what the learner reads, Markdown
 * @param reason what was overlooked by who missed it
 */
public record Aim(String id, Goal goal, String text, String reason) {}
