package hopwise.simulator.windows;

import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The ports of the node's address that stand for translated connections: 64 for an endpoint, from
 * Windows' dynamic range on, and the last 64 for what comes in by the card.
 */
final class NatPorts {
  private static final int EACH = 64;
  private static final int FIRST = 49_152;
  private static final int LAST_BLOCK = 65_536 - EACH;

  private NatPorts() {}

  /** The first free port of a pod for a flow. */
  static OptionalInt of(WindowsHost host, HnsEndpoint endpoint, FiveTuple flow, Memory memory) {
    int block = FIRST + EACH * host.endpoints().indexOf(endpoint);
    return free(Math.min(block, LAST_BLOCK - EACH), host, flow, memory);
  }

  /** The first free port for a flow that came in by the card. */
  static OptionalInt ofCard(WindowsHost host, FiveTuple flow, Memory memory) {
    return free(LAST_BLOCK, host, flow, memory);
  }

  private static OptionalInt free(int first, WindowsHost host, FiveTuple flow, Memory memory) {
    return IntStream.range(first, first + EACH)
        .filter(port -> memory.isFree(flow.from(host.ip(), port)))
        .findFirst();
  }
}
