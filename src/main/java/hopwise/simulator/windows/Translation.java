package hopwise.simulator.windows;

/**
 * A connection as VFP remembers it. What it did not have to change is the same on both sides.
 *
 * @param port of the switch where it was seen: an endpoint's id, {@link #HOST} or {@link #CARD}
 * @param original as it came there
 * @param translated as it went on
 */
public record Translation(String port, FiveTuple original, FiveTuple translated) {
  /** The port of the node's own adapter. */
  public static final String HOST = "host";

  /** The port of the card. */
  public static final String CARD = "card";

  /** What an answer looks like before it is changed back. */
  public FiveTuple answer() {
    return translated.inverse();
  }
}
