package hopwise.simulator.trace;

import hopwise.simulator.linux.NamespaceId;
import java.util.List;

/** A packet's stay in one namespace. */
public record Hop(NamespaceId at, List<Step> steps) {
  /** Copies the steps. */
  public Hop {
    steps = List.copyOf(steps);
  }
}
