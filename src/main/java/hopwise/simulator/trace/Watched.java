package hopwise.simulator.trace;

import hopwise.simulator.linux.NamespaceId;
import java.util.List;

/**
 * A walk, and what happened beside the way it tells of.
 *
 * @param sightings every frame at every link that was touched, in order
 * @param met every rule that a packet met, also a copy of a flooded frame that got nowhere
 */
public record Watched(Walk walk, List<Sighting> sightings, List<Met> met) {
  /** Copies the lists. */
  public Watched {
    sightings = List.copyOf(sightings);
    met = List.copyOf(met);
  }

  /** A rule's decision on one copy of a packet. */
  public record Met(NamespaceId at, Flow flow, Step step) {}
}
