package hopwise.simulator.lab;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.world.World;

/**
 * A world to begin with.
 *
 * @param name of its file, without the ending
 * @param start where a learner begins
 * @param hash of what it was read from: a log belongs to one hash
 */
public record Scenario(
    String name, String title, String summary, NamespaceId start, World world, String hash) {}
