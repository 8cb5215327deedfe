package hopwise.simulator.kernel;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** All that was seen in a case, free of what changes from run to run. */
record Observation(SortedMap<Topic, List<String>> seen) {
  Observation {
    seen = Collections.unmodifiableSortedMap(new TreeMap<>(seen));
  }

  /** What is not the same in {@code other}, first things first. */
  List<Difference> differences(Observation other) {
    var topics = new TreeMap<>(seen);
    topics.putAll(other.seen);
    return topics.keySet().stream()
        .map(topic -> new Difference(topic, about(topic), other.about(topic)))
        .filter(difference -> !difference.left().equals(difference.right()))
        .toList();
  }

  /** Whether the player came to no end. */
  boolean isBroken() {
    return seen.keySet().stream().anyMatch(topic -> topic.kind() == Topic.Kind.BROKEN);
  }

  private List<String> about(Topic topic) {
    return seen.getOrDefault(topic, List.of());
  }
}
