package hopwise.simulator.kernel;

import java.util.List;

/** Something that cases can be played on: the kernel, or the simulator. */
interface Subject {
  /** What is seen in each case, in the order of the cases. */
  List<Observation> observe(List<KernelCase> cases);
}
