package hopwise.simulator.shell.kubectl.object;

import hopwise.simulator.cluster.NodePool;
import java.util.regex.Pattern;

/** What a node has room for, from the name of its size: two to four GiB of memory a core. */
final class Capacity {
  private static final Pattern CORES = Pattern.compile("Standard_[A-Z]+(\\d+)(.*)");
  private static final int GIBIBYTE = 1_048_576;

  private Capacity() {}

  static Fields of(NodePool pool) {
    return room(pool, cores(pool) + "", memory(pool));
  }

  /** What the kubelet leaves to pods. */
  static Fields allocatable(NodePool pool) {
    int cores = cores(pool);
    return room(pool, (1_000 * cores - 60 - 20 * cores) + "m", memory(pool) - 2 * GIBIBYTE);
  }

  private static Fields room(NodePool pool, String cores, int memory) {
    return Fields.of("cpu", cores)
        .put("ephemeral-storage", "129886128Ki")
        .put("memory", memory + "Ki")
        .put("pods", Integer.toString(pool.maxPods()));
  }

  private static int cores(NodePool pool) {
    var size = CORES.matcher(pool.vmSize());
    return size.matches() ? Math.min(Integer.parseInt(size.group(1)), 999) : 2;
  }

  private static int memory(NodePool pool) {
    boolean old = pool.vmSize().endsWith("_v2");
    return cores(pool) * (old ? 7 * GIBIBYTE / 2 : 4 * GIBIBYTE) - 100_000;
  }
}
