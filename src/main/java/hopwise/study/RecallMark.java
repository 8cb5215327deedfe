package hopwise.study;

import java.time.Instant;

/**
 * What a learner said last about a recall card.
 *
 * @param chapter the slug of its chapter
 * @param card the id of the {@link hopwise.course.Block.Recall}
 * @param knew "I knew it" rather than "not yet"
 */
public record RecallMark(String chapter, String card, boolean knew, Instant marked) {}
