package hopwise.simulator.windows;

/** Where the virtual switch sends a packet. */
public sealed interface Exit {
  /** To a pod here. */
  record ToEndpoint(HnsEndpoint endpoint) implements Exit {}

  /** To the node itself. */
  record ToHost() implements Exit {}

  /** Out by the card. */
  record ToCard() implements Exit {}

  /** Nowhere: the last thing that was applied says why. */
  record Dropped() implements Exit {}
}
