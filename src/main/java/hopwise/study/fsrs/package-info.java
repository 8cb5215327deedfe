/**
 * FSRS-6, the Free Spaced Repetition Scheduler: when a card comes back, from how well it was known.
 */
@NullMarked
package hopwise.study.fsrs;

import org.jspecify.annotations.NullMarked;
