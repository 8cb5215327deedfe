package hopwise.simulator.shell.files;

import hopwise.simulator.linux.Namespace;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A sysctl of a namespace.
 *
 * @param least the lowest value that can be written
 * @param most the highest
 * @param refuses whether the kernel refuses others; else it takes them, but they are not simulated
 */
record SysctlValue(
    int least,
    int most,
    boolean refuses,
    Function<Namespace, Integer> reading,
    BiFunction<Namespace, Integer, Namespace> writing) {
  static SysctlValue flag(
      Function<Namespace, Boolean> reading, BiFunction<Namespace, Boolean, Namespace> writing) {
    return new SysctlValue(
        0,
        1,
        false,
        namespace -> reading.apply(namespace) ? 1 : 0,
        (namespace, value) -> writing.apply(namespace, value != 0));
  }
}
