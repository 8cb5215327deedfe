package hopwise.quiz;

import org.jspecify.annotations.Nullable;

/**
 * Where a fact was read.
 *
 * @param url an https address; null for what is not on the web
 * @param date of the text that was read, {@code 2026-08-21}; null if unknown
 */
public record Citation(String title, @Nullable String url, @Nullable String date) {}
