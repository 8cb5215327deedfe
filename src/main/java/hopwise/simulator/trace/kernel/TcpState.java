package hopwise.simulator.trace.kernel;

import java.util.Arrays;

/** The states of a tracked TCP connection, with the time each lasts in silence (milliseconds). */
enum TcpState {
  NONE(0),
  SYN_SENT(120_000),
  SYN_RECV(60_000),
  ESTABLISHED(120_000),
  TIME_WAIT(120_000),
  CLOSE(10_000);

  private final long lasts;

  TcpState(long lasts) {
    this.lasts = lasts;
  }

  long lasts() {
    return lasts;
  }

  /** What {@code conntrack -L} prints; empty for none. */
  String word() {
    return this == NONE ? "" : name();
  }

  static TcpState of(String word) {
    return Arrays.stream(values())
        .filter(state -> state.word().equals(word))
        .findFirst()
        .orElse(NONE);
  }
}
