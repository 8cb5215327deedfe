package hopwise.simulator.net;

/** An Ethernet frame. */
public record Frame(Mac source, Mac destination, Payload payload) {
  /** The same frame for another receiver. */
  public Frame to(Mac receiver) {
    return new Frame(source, receiver, payload);
  }

  /** The same frame from another sender. */
  public Frame from(Mac sender) {
    return new Frame(sender, destination, payload);
  }

  /** The same addresses around another payload. */
  public Frame carrying(Payload other) {
    return new Frame(source, destination, other);
  }
}
