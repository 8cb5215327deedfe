package hopwise.study;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a learner has read a chapter.
 *
 * @param chapter its slug
 * @param place the anchor of the heading last read; empty at the top
 * @param done when the learner said "Done with this chapter"; null if not yet
 */
public record Reading(String chapter, String place, Instant seen, @Nullable Instant done) {}
