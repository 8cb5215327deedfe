package hopwise.simulator.kernel;

import hopwise.simulator.kernel.Topic.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Makes a case smaller as long as the subjects still differ in the same way. */
final class Shrinker {
  /** Smaller cases that are tried at once. */
  private static final int BATCH = 24;

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private Instant end = Instant.EPOCH;
  private final Subject left;
  private final Subject right;

  Shrinker(Subject left, Subject right) {
    this.left = left;
    this.right = right;
  }

  /** The smallest case found in time that has a difference of this sort. */
  KernelCase shrink(KernelCase large, String sort) {
    var best = large;
    boolean smaller = true;
    end = Instant.now().plus(PATIENCE);
    while (smaller && Instant.now().isBefore(end)) {
      var before = best;
      best = drop(best, sort, best.dials().size(), Shrinker::withoutDials);
      best = drop(best, sort, best.servers().size(), Shrinker::withoutServers);
      best = drop(best, sort, best.lines().size(), Shrinker::withoutLines);
      smaller = !best.equals(before);
    }
    var tidy = best.withoutIdleNamespaces();
    return firstThatDiffers(List.of(tidy), sort).isEmpty() ? best : tidy;
  }

  /** Drops runs of things, long runs first, from the end of the list. */
  private KernelCase drop(
      KernelCase from,
      String sort,
      int count,
      BiFunction<KernelCase, List<Integer>, KernelCase> without) {
    var best = from;
    int left = count;
    for (int run = Math.max(1, count / 2); run >= 1; run /= 2) {
      boolean found = true;
      while (found) {
        found = false;
        var candidates = new ArrayList<KernelCase>();
        for (int end = left; end > 0; end -= run) {
          candidates.add(
              without.apply(best, IntStream.range(Math.max(0, end - run), end).boxed().toList()));
        }
        for (int i = 0;
            i < candidates.size() && !found && Instant.now().isBefore(end);
            i += BATCH) {
          var batch = candidates.subList(i, Math.min(candidates.size(), i + BATCH));
          var better = firstThatDiffers(batch, sort);
          if (!better.isEmpty()) {
            found = true;
            left -= size(best) - size(better.getFirst());
            best = better.getFirst();
          }
        }
      }
    }
    return best;
  }

  private static int size(KernelCase one) {
    return one.lines().size() + one.dials().size() + one.servers().size();
  }

  /** The first case that differs in the wanted way, or none. */
  private List<KernelCase> firstThatDiffers(List<KernelCase> cases, String sort) {
    var one = left.observe(cases);
    var other = right.observe(cases);
    return IntStream.range(0, cases.size())
        .filter(i -> hasSort(one.get(i).differences(other.get(i)), sort))
        .mapToObj(cases::get)
        .limit(1)
        .toList();
  }

  /** A case in which a line fails for one subject alone tells nothing of any other sort. */
  private static boolean hasSort(List<Difference> differences, String sort) {
    return differences.stream().anyMatch(one -> one.topic().sort().equals(sort))
        && differences.stream()
            .map(Difference::topic)
            .allMatch(
                topic -> topic.sort().equals(sort) || topic.kind().compareTo(Kind.FAILURE) > 0);
  }

  private static <T> List<T> without(List<T> all, List<Integer> places) {
    return IntStream.range(0, all.size())
        .filter(i -> !places.contains(i))
        .mapToObj(all::get)
        .toList();
  }

  private static KernelCase withoutDials(KernelCase from, List<Integer> places) {
    return from.withDials(without(from.dials(), places));
  }

  private static KernelCase withoutLines(KernelCase from, List<Integer> places) {
    return from.withLines(without(from.lines(), places));
  }

  private static KernelCase withoutServers(KernelCase from, List<Integer> places) {
    return from.withServers(without(from.servers(), places));
  }
}
