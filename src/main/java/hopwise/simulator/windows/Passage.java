package hopwise.simulator.windows;

import java.util.List;

/**
 * A packet's way through the virtual switch.
 *
 * @param applied in order
 * @param after the packet as it leaves
 * @param memory all connections that VFP knows now
 */
public record Passage(List<Applied> applied, FiveTuple after, Exit exit, List<Translation> memory) {
  /** Copies the lists. */
  public Passage {
    applied = List.copyOf(applied);
    memory = List.copyOf(memory);
  }
}
