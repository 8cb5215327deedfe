package hopwise.web;

/** The site cannot listen where it was told to; the message says why, in one sentence. */
public final class PortTaken extends RuntimeException {
  PortTaken(String host, int port, Throwable cause) {
    super(
        "cannot listen on "
            + host
            + ":"
            + port
            + ": another program uses it, or it is not ours to use. Choose another with --port.",
        cause);
  }
}
