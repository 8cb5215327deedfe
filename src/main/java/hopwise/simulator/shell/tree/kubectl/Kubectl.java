package hopwise.simulator.shell.tree.kubectl;

import hopwise.simulator.shell.tree.Reply;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program {@code kubectl}: finds the verb that is typed, reads its arguments and runs it. Verbs
 * are added as rows; what they do is their own, and {@link Get} prints what {@code get} found:
 *
 * <pre>{@code
 * Kubectl.<World>of(
 *     List.of(
 *         KubeVerb.of(
 *             "get",
 *             KubeFlag.GET,
 *             (world, request) ->
 *                 Get.print(world, listings(world, request), GetOptions.of(request, false)))),
 *     Set.of("drain"));
 * }</pre>
 *
 * @param <S> what commands change, such as a world
 */
public final class Kubectl<S> {
  /** Flags before a verb, or within one, that take the next word. */
  private static final Set<String> TAKING =
      Set.of(
          "-n", "--namespace", "--context", "--kubeconfig", "-f", "--filename", "-o", "--output");

  /** Letters that may be wrong in a word that is still understood. */
  private static final int SUGGESTED = 2;

  private final List<KubeVerb<S>> verbs;
  private final Set<String> elsewhere;

  private Kubectl(List<KubeVerb<S>> verbs, Set<String> elsewhere) {
    this.verbs = List.copyOf(verbs);
    this.elsewhere = Set.copyOf(elsewhere);
  }

  /**
   * The program with these verbs.
   *
   * @param elsewhere real commands that are not simulated, {@code drain}
   */
  public static <S> Kubectl<S> of(List<KubeVerb<S>> verbs, Set<String> elsewhere) {
    return new Kubectl<>(verbs, elsewhere);
  }

  /** The same program and more verbs. */
  public Kubectl<S> with(List<KubeVerb<S>> more) {
    return new Kubectl<>(Stream.concat(verbs.stream(), more.stream()).toList(), elsewhere);
  }

  /** Runs the words after {@code kubectl}. */
  public Reply<S> run(S state, List<String> words) {
    var others = new ArrayList<>(words);
    var path = new ArrayList<String>();
    int at = nextPlain(others);
    while (at < others.size() && below(path).contains(others.get(at))) {
      path.add(others.remove(at));
      at = nextPlain(others);
    }
    var found = verbs.stream().filter(verb -> verb.path().equals(path)).findFirst();
    if (found.isEmpty()) {
      return Reply.fails(
          state,
          1,
          at == others.size() ? incomplete(path) : unknown(others.get(at), path, below(path)));
    }
    return switch (KubeArguments.read(found.get(), others)) {
      case KubeArguments.Read.Wrong(var message) -> Reply.fails(state, 1, message);
      case KubeArguments.Read.Request(var request) -> found.get().command().run(state, request);
    };
  }

  /** Where the next word stands that is no flag and belongs to none. */
  private static int nextPlain(List<String> words) {
    int at = 0;
    while (at < words.size() && words.get(at).startsWith("-")) {
      at += TAKING.contains(words.get(at)) ? 2 : 1;
    }
    return Math.min(at, words.size());
  }

  private Set<String> below(List<String> group) {
    int depth = group.size();
    return verbs.stream()
        .map(KubeVerb::path)
        .filter(path -> path.size() > depth && path.subList(0, depth).equals(group))
        .map(path -> path.get(depth))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private String incomplete(List<String> path) {
    return "error: %s needs one of: %s".formatted(typed(path), String.join(" ", below(path)));
  }

  private static String typed(List<String> path) {
    return Stream.concat(Stream.of("kubectl"), path.stream()).collect(Collectors.joining(" "));
  }

  private String unknown(String word, List<String> path, Set<String> known) {
    var typed = Stream.concat(path.stream(), Stream.of(word)).collect(Collectors.joining(" "));
    if (elsewhere.contains(typed)) {
      return "error: kubectl %s is not simulated here; simulated are: %s"
          .formatted(typed, String.join(" ", known));
    }
    var meant =
        known.stream()
            .filter(other ->
                distance(word, other) <= SUGGESTED
                    || other.startsWith(word.toLowerCase(Locale.ROOT)))
            .toList();
    return "error: unknown command \"%s\" for \"%s\"".formatted(word, typed(path))
        + (meant.isEmpty() ? "" : "\n\nDid you mean this?\n\t" + String.join("\n\t", meant) + "\n");
  }

  /** Levenshtein's. */
  static int distance(String one, String other) {
    var previous = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      var current = new int[other.length() + 1];
      current[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[other.length()];
  }
}
