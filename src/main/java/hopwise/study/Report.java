package hopwise.study;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody thinks is wrong with a question, for the instructor.
 *
 * @param learner who said so; null for a visitor and once the learner deleted everything
 * @param hash of the {@link hopwise.quiz.ItemVersion} that they saw
 */
public record Report(
    String id,
    @Nullable String learner,
    String bank,
    String item,
    String hash,
    String message,
    Instant created) {}
