package hopwise.simulator.windows;

/**
 * A connection that VFP changed, as it remembers it.
 *
 * @param port of the switch where it did: an endpoint's id, {@link #HOST} or {@link #CARD}
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
