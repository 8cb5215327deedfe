package hopwise.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a learner is in the guide of a lab.
 *
 * @param lab its name
 * @param done how many steps are done
 * @param steps how many there were then
 * @param completed when all were done for the first time; null for never
 */
public record GuideMark(String lab, int done, int steps, @Nullable Instant completed) {}
