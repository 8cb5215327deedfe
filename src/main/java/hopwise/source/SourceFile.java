package hopwise.source;

/**
 * A text file as read.
 *
 * @param path as the author would type it; diagnostics carry it
 * @param text lines end in {@code \n}; no byte order mark
 */
public record SourceFile(String path, String text) {}
