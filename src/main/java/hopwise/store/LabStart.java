package hopwise.store;

/**
 * What a lab begins in.
 *
 * @param scenario its name
 * @param hash of {@code content}
 * @param content the text of the scenario's file
 */
public record LabStart(String scenario, String hash, String content) {}
