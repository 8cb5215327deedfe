package hopwise.study;

import java.time.Instant;

/**
 * Somebody who studies, known by nothing but a token in a browser.
 *
 * @param id unguessable, never shown to another learner
 */
public record Learner(String id, Settings settings, Instant created) {}
