package hopwise.simulator.shell.node;

import hopwise.simulator.cluster.Pod;
import hopwise.simulator.cluster.Seeded;
import java.util.Locale;

/**
 * A container of a pod.
 *
 * @param index in the pod's list, {@link #SANDBOX} for the one that holds the network namespace
 */
record Box(Pod pod, int index) {
  static final int SANDBOX = -1;

  private static final int FIRST_PID = 4_000;
  private static final int PIDS = 26_000;

  boolean isSandbox() {
    return index == SANDBOX;
  }

  /** 64 digits. */
  String id() {
    return pod.containerId(index);
  }

  String image() {
    return isSandbox()
        ? "mcr.microsoft.com/oss/kubernetes/pause:1.3.1"
        : pod.workload().containers().get(index).image();
  }

  /** Its name in the pod, {@code POD} for the sandbox. */
  String name() {
    return isSandbox() ? "POD" : pod.workload().containers().get(index).name();
  }

  /** The name that the kubelet gives to it in Docker. */
  String dockerName() {
    return "k8s_%s_%s_%s_%s_0".formatted(name(), pod.name(), pod.namespace(), pod.uid());
  }

  String command() {
    if (isSandbox()) {
      return "/pause";
    }
    var image = image().replaceFirst("[:@][^/]*$", "");
    var program = image.substring(image.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return program.equals("nginx") ? "/docker-entrypoint.sh nginx -g 'daemon off;'" : "/" + program;
  }

  /** The number of its first process on the node. */
  int pid() {
    return FIRST_PID + Seeded.below(PIDS, 0, pod.uid(), "pid", Integer.toString(index));
  }

  /** Whether {@code word} names it: the beginning of its id, or its name in Docker. */
  boolean isNamed(String word) {
    return !word.isEmpty() && (id().startsWith(word) || dockerName().equals(word));
  }
}
