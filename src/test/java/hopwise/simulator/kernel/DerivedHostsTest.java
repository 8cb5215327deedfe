package hopwise.simulator.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.simulator.kernel.DerivedCluster.Plugin;
import hopwise.simulator.kernel.SimulatorSubject.Given;
import hopwise.simulator.trace.kernel.Walker;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * What is derived from the views of a cluster is what the commands make on a kernel, and traffic
 * goes the same ways there. {@code -Dkernel.derived=200} plays so many clusters of each plugin,
 * {@code -Dkernel.seed=1} says where they begin.
 */
@ResourceLock("kernel")
class DerivedHostsTest {
  private static final int EACH = Integer.getInteger("kernel.derived", 2);
  private static final int AT_ONCE = Integer.getInteger("kernel.atOnce", 8);

  @Test
  void derivedClustersAgree() {
    KernelMode.demand();
    long seed = Long.getLong("kernel.seed", 1);
    var cases = new ArrayList<DerivedCase>();
    for (var plugin : Plugin.values()) {
      for (int i = 0; i < EACH; i++) {
        cases.add(DerivedCase.generate(seed + i, plugin));
      }
    }
    assertEquals("", differences(cases));
  }

  private static String differences(List<DerivedCase> cases) {
    var given =
        cases.stream().collect(Collectors.toMap(DerivedCase::kernelCase, DerivedCase::given));
    var plain = cases.stream().map(DerivedCase::kernelCase).toList();
    try (var kernel = new KernelSubject(AT_ONCE)) {
      var simulator =
          new SimulatorSubject(Walker::watch, one -> given.getOrDefault(one, Given.NOTHING));
      var wrong = new Comparison(kernel, simulator).judge(plain).wrong();
      return wrong.stream()
          .limit(Integer.getInteger("kernel.shown", 2))
          .map(one -> text(one.kernelCase(), kernel, simulator))
          .collect(Collectors.joining("\n", count(wrong), ""));
    }
  }

  private static String count(List<Comparison.Wrong> wrong) {
    return wrong.stream()
        .map(one -> one.kernelCase().name() + ": " + one.sort() + "\n")
        .collect(Collectors.joining());
  }

  private static String text(KernelCase one, Subject kernel, Subject simulator) {
    var cases = List.of(one);
    return one.name()
        + "\n"
        + kernel.observe(cases).getFirst().differences(simulator.observe(cases).getFirst()).stream()
            .map(difference -> difference.text("kernel", "simulator"))
            .collect(Collectors.joining("\n"))
        + "\n"
        + CaseText.write(one);
  }
}
