package hopwise.simulator.kernel;

import hopwise.simulator.trace.kernel.Walker;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A case in which frames go round for good, as where a rule raises the TTL of a packet that two
 * hosts send to one another. A kernel never ends it, so there is nothing to compare.
 */
final class Storm {
  /** More frames than any walk has that ends. */
  private static final int MANY = 3_500;

  private Storm() {}

  static boolean risesIn(KernelCase kernelCase) {
    var rises = new AtomicBoolean();
    new SimulatorSubject(
            (network, before, probe, now, seed) -> {
              var watched = Walker.watch(network, before, probe, now, seed);
              rises.compareAndSet(false, watched.sightings().size() > MANY);
              return watched;
            })
        .observe(List.of(kernelCase));
    return rises.get();
  }
}
