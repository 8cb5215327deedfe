package hopwise.simulator.shell.tree.az;

import hopwise.simulator.shell.tree.JmesPath;
import hopwise.simulator.shell.tree.Reply;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The program {@code az}: finds the verb that is typed, reads its arguments, runs it, selects from
 * its tree and prints that. Verbs are added as rows; what they do is their own:
 *
 * <pre>{@code
 * Az.<World>of(
 *     List.of(
 *         AzVerb.of(
 *             "network vnet list",
 *             List.of(AzOption.of("--resource-group", "-g").asRequired()),
 *             (world, request) ->
 *                 new AzResult.Done<>(world, vnets(world, request.required("--resource-group"))))),
 *     Set.of("vm", "network nic"));
 * }</pre>
 *
 * @param <S> what commands change, such as a world
 */
public final class Az<S> {
  private final List<AzVerb<S>> verbs;
  private final Set<String> elsewhere;

  private Az(List<AzVerb<S>> verbs, Set<String> elsewhere) {
    this.verbs = List.copyOf(verbs);
    this.elsewhere = Set.copyOf(elsewhere);
  }

  /**
   * The program with these verbs.
   *
   * @param elsewhere paths of real groups and commands that are not simulated, {@code network nic}
   */
  public static <S> Az<S> of(List<AzVerb<S>> verbs, Set<String> elsewhere) {
    return new Az<>(verbs, elsewhere);
  }

  /** The same program and more verbs. */
  public Az<S> with(List<AzVerb<S>> more) {
    return new Az<>(Stream.concat(verbs.stream(), more.stream()).toList(), elsewhere);
  }

  /** Runs the words after {@code az}. */
  public Reply<S> run(S state, List<String> words) {
    var path = words.stream().takeWhile(word -> !word.startsWith("-")).toList();
    for (int length = path.size(); length > 0; length--) {
      var verb = verb(path.subList(0, length));
      if (verb.isPresent()) {
        return run(state, verb.get(), words.subList(length, words.size()));
      }
    }
    return fails(state, noVerb(path));
  }

  private Optional<AzVerb<S>> verb(List<String> path) {
    return verbs.stream().filter(verb -> verb.path().equals(path)).findFirst();
  }

  /** Why {@code path} leads to no verb: its first word that no group has, or its end. */
  private String noVerb(List<String> path) {
    for (int depth = 0; depth < path.size(); depth++) {
      var word = path.get(depth);
      var known = below(path.subList(0, depth));
      if (!known.contains(word)) {
        var typed = String.join(" ", path.subList(0, depth + 1));
        return elsewhere.contains(typed)
            ? "az " + typed + " is not simulated here; simulated are: " + String.join(" ", known)
            : "'"
                + word
                + "' is misspelled or not recognized by the system."
                + CloseMatch.of(word, known)
                    .map(meant -> "\nDid you mean '" + meant + "' ?")
                    .orElse("");
      }
    }
    var group = Stream.concat(Stream.of("az"), path.stream()).collect(Collectors.joining(" "));
    return group + " needs one of: " + String.join(" ", below(path));
  }

  private Set<String> below(List<String> group) {
    int depth = group.size();
    return verbs.stream()
        .map(AzVerb::path)
        .filter(path -> path.size() > depth && path.subList(0, depth).equals(group))
        .map(path -> path.get(depth))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Reply<S> run(S state, AzVerb<S> verb, List<String> words) {
    return switch (AzArguments.read(verb, words)) {
      case AzArguments.Read.Wrong(var message) -> fails(state, message);
      case AzArguments.Read.Request(var request) -> run(state, verb, request);
    };
  }

  private Reply<S> run(S state, AzVerb<S> verb, AzRequest request) {
    var word = request.value("--output").orElse("json");
    var form = AzForm.parse(word);
    if (form.isEmpty()) {
      return fails(state, AzArguments.notAmong(verb, "--output", word, AzForm.words()));
    }
    var text = request.value("--query");
    var query = text.flatMap(JmesPath::parse);
    if (text.isPresent() && query.isEmpty()) {
      return fails(
          state, "argument --query: invalid jmespath_type value: " + PythonText.quoted(text.get()));
    }
    return switch (verb.command().run(state, request)) {
      case AzResult.Refused<S>(var message, var status) ->
          Reply.fails(state, status, "ERROR: " + message);
      case AzResult.Done<S>(var next, var tree) ->
          query.isPresent()
              ? selected(next, query.get().search(tree), form.get())
              : print(next, tabled(verb, tree, form.get()), form.get(), verb.table() != null);
    };
  }

  private static JsonNode tabled(AzVerb<?> verb, JsonNode tree, AzForm form) {
    return form == AzForm.TABLE && verb.table() != null ? verb.table().apply(tree) : tree;
  }

  private static <S> Reply<S> selected(S state, JmesPath.Found found, AzForm form) {
    return switch (found) {
      case JmesPath.Found.Tree(var tree) -> print(state, tree, form, true);
      case JmesPath.Found.Misuse(var reason) ->
          Reply.fails(state, 1, "ERROR: Invalid jmespath query supplied for `--query`: " + reason);
    };
  }

  private static <S> Reply<S> print(S state, JsonNode tree, AzForm form, boolean ordered) {
    if (tree.isNull()) {
      return Reply.prints(state, "");
    }
    return form.print(tree, ordered)
        .map(text -> Reply.prints(state, text))
        .orElseGet(() ->
            Reply.fails(
                state,
                1,
                "ERROR: Table output unavailable. Use the --query option to specify an appropriate"
                    + " query. Use --debug for more info."));
  }

  private static <S> Reply<S> fails(S state, String message) {
    return Reply.fails(state, 2, "ERROR: " + message);
  }
}
