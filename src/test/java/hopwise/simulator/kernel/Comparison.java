package hopwise.simulator.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Plays cases on two subjects and says where they do not agree. */
record Comparison(Subject kernel, Subject simulator) {
  /**
   * How often cases that differ are played again. A kernel draws by lot, such as the sequence
   * numbers that connection tracking goes by: what a lot decides differs half of the time only.
   */
  private static final int REPLAYS = 5;

  /** The first difference in words and as a script, in a case as small as can be had; or empty. */
  String firstDifference(List<KernelCase> cases) {
    var wrong = new TreeMap<String, KernelCase>();
    for (var one : judge(cases).wrong()) {
      wrong.putIfAbsent(one.sort(), one.kernelCase());
    }
    return wrong.isEmpty() ? "" : explain(wrong.firstEntry().getValue(), wrong.firstKey());
  }

  /** A case with the sort of its first difference. */
  record Wrong(KernelCase kernelCase, String sort) {}

  /**
   * What came of some cases.
   *
   * @param wrong cases that the subjects see differently each time
   * @param sometimes cases that they saw differently once, but not each time
   */
  record Verdict(List<Wrong> wrong, List<Wrong> sometimes) {}

  /** Plays cases together, and those that differ again and again. */
  Verdict judge(List<KernelCase> cases) {
    var suspects = different(cases);
    var wrong = suspects;
    for (int replay = 0; replay < REPLAYS && !wrong.isEmpty(); replay++) {
      wrong = different(wrong.stream().map(Wrong::kernelCase).toList());
    }
    var each = wrong.stream().map(Wrong::kernelCase).toList();
    return new Verdict(
        wrong, suspects.stream().filter(one -> !each.contains(one.kernelCase())).toList());
  }

  private List<Wrong> different(List<KernelCase> cases) {
    var seen = kernel.observe(cases);
    var simulated = simulator.observe(cases);
    var wrong = new ArrayList<Wrong>();
    for (int i = 0; i < cases.size(); i++) {
      var differences = seen.get(i).differences(simulated.get(i));
      if (!differences.isEmpty()) {
        wrong.add(new Wrong(cases.get(i), differences.getFirst().topic().sort()));
      }
    }
    return wrong;
  }

  /** A smaller case with a difference of that sort, its differences and its script. */
  String explain(KernelCase wrong, String sort) {
    var small = new Shrinker(kernel, simulator).shrink(wrong, sort);
    var cases = List.of(small);
    var text = new ArrayList<String>();
    text.add(wrong.name() + " is seen differently:");
    kernel.observe(cases).getFirst().differences(simulator.observe(cases).getFirst()).stream()
        .map(one -> one.text("kernel", "simulator"))
        .forEach(text::add);
    text.add(CaseText.write(small));
    text.add(ShellScript.of(small));
    return String.join("\n", text);
  }
}
