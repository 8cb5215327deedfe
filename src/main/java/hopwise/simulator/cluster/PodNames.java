package hopwise.simulator.cluster;

import java.math.BigInteger;
import java.util.OptionalInt;

/**
 * The names of pods: the workload's, the ReplicaSet's hash, and five letters that look random. No
 * two ordinals of a workload have the same letters, and the letters lead back to the ordinal.
 */
public final class PodNames {
  private static final String LETTERS = "bcdfghjklmnpqrstvwxz2456789";
  private static final int LENGTH = 5;
  private static final long SPACE = 27L * 27 * 27 * 27 * 27;

  /** Prime to 27, so that multiplying by it is reversible. */
  private static final long FACTOR = 8_675_309;

  private static final long INVERSE = inverse();

  private PodNames() {}

  private static long inverse() {
    return BigInteger.valueOf(FACTOR).modInverse(BigInteger.valueOf(SPACE)).longValueExact();
  }

  /** The name of a pod. */
  public static String of(Cluster cluster, Workload workload, int ordinal) {
    return workload.id().kind() == WorkloadId.Kind.POD
        ? workload.id().name()
        : prefix(workload) + letters(scrambled(ordinal, offset(cluster, workload)));
  }

  /** The ordinal in a name; empty where no pod of the workload could have it. */
  static OptionalInt ordinal(Cluster cluster, Workload workload, String name) {
    if (workload.id().kind() == WorkloadId.Kind.POD) {
      return workload.id().name().equals(name)
          ? OptionalInt.of(Math.max(0, workload.nextOrdinal() - 1))
          : OptionalInt.empty();
    }
    var prefix = prefix(workload);
    if (!name.startsWith(prefix) || name.length() != prefix.length() + LENGTH) {
      return OptionalInt.empty();
    }
    long number = number(name.substring(prefix.length()));
    return number < 0
        ? OptionalInt.empty()
        : OptionalInt.of(restored(number, offset(cluster, workload)));
  }

  /** The name of a Deployment's ReplicaSet, or of what else makes the pods. */
  public static String maker(Workload workload) {
    var name = workload.id().name();
    return workload.template().isEmpty() ? name : name + "-" + workload.template();
  }

  private static String prefix(Workload workload) {
    return maker(workload) + "-";
  }

  private static long offset(Cluster cluster, Workload workload) {
    return Long.remainderUnsigned(
        Seeded.bits(cluster.seed(), "names", workload.id().toString()), SPACE);
  }

  private static long scrambled(long ordinal, long offset) {
    long once = (ordinal * FACTOR + offset) % SPACE;
    return (turned(once) * FACTOR + offset) % SPACE;
  }

  private static int restored(long number, long offset) {
    long once = turned(Math.floorMod(number - offset, SPACE) * INVERSE % SPACE);
    return (int) (Math.floorMod(once - offset, SPACE) * INVERSE % SPACE);
  }

  private static long turned(long number) {
    long left = number;
    long result = 0;
    for (int i = 0; i < LENGTH; i++) {
      result = result * LETTERS.length() + left % LETTERS.length();
      left /= LETTERS.length();
    }
    return result;
  }

  private static String letters(long number) {
    var text = new StringBuilder(LENGTH);
    long left = number;
    for (int i = 0; i < LENGTH; i++) {
      text.append(LETTERS.charAt((int) (left % LETTERS.length())));
      left /= LETTERS.length();
    }
    return text.toString();
  }

  private static long number(String letters) {
    long result = 0;
    for (int i = LENGTH - 1; i >= 0; i--) {
      int digit = LETTERS.indexOf(letters.charAt(i));
      if (digit < 0) {
        return -1;
      }
      result = result * LETTERS.length() + digit;
    }
    return result;
  }
}
