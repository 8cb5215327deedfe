package hopwise.store;

import hopwise.study.Attempt;
import hopwise.study.ExamRun;

/**
 * A run through an exam with its answers.
 *
 * @param run where it stands; of a submitted attempt, where it stood at the end
 */
public record Sitting(Attempt attempt, ExamRun run) {}
