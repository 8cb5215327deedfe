package hopwise.simulator.trace.kernel;

import hopwise.simulator.trace.Sighting;
import hopwise.simulator.trace.Watched.Met;
import java.util.ArrayList;
import java.util.List;

/** Collects what happens beside the way that a walk tells of. */
final class Watch {
  final List<Sighting> sightings = new ArrayList<>();
  final List<Met> met = new ArrayList<>();
}
