package hopwise.study;

import java.time.Instant;

/**
 * A section to come back to.
 *
 * @param chapter its slug
 * @param anchor of its heading
 */
public record Bookmark(String chapter, String anchor, Instant created) {}
