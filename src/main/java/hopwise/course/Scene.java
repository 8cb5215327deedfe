package hopwise.course;

import org.jspecify.annotations.Nullable;

/**
 * One version of a scenario.
 *
 * @param scenario its name
 * @param hash of the file it was read from
 * @param seed decides where rules choose at random; null for the scenario's own
 */
public record Scene(String scenario, String hash, @Nullable Long seed) {}
