package hopwise.simulator.cluster;

import org.jspecify.annotations.Nullable;

/** What became of a request to Azure or to Kubernetes. */
public sealed interface Outcome {
  /** It was carried out. */
  record Done(Estate estate) implements Outcome {}

  /**
   * It was refused, and nothing changed.
   *
   * @param code such as {@code SubnetIsFull}
   * @param target the property that is wrong, such as {@code NetworkProfile.PodCIDR}
   */
  record Refused(String code, String message, @Nullable String target) implements Outcome {}

  /** A refusal that names no property. */
  static Refused refused(String code, String message) {
    return new Refused(code, message, null);
  }
}
