package hopwise.simulator.shell.tree.az;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the words after a verb as Python's argparse does. */
final class AzArguments {
  /** Options that every verb has. */
  static final List<AzOption> GLOBAL =
      List.of(
          AzOption.of("--output", "-o"),
          AzOption.of("--query"),
          AzOption.of("--subscription"),
          AzOption.of("--only-show-errors").taking(AzOption.Values.NONE),
          AzOption.of("--verbose").taking(AzOption.Values.NONE),
          AzOption.of("--debug").taking(AzOption.Values.NONE));

  /** A request, or the message about what is wrong with it. */
  sealed interface Read {
    record Request(AzRequest request) implements Read {}

    record Wrong(String message) implements Read {}
  }

  private final AzVerb<?> verb;
  private final List<AzOption> options;
  private final List<String> words;
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final List<String> strangers = new ArrayList<>();
  private int at;

  private AzArguments(AzVerb<?> verb, List<String> words) {
    this.verb = verb;
    this.options = Stream.concat(verb.options().stream(), GLOBAL.stream()).toList();
    this.words = words;
  }

  static Read read(AzVerb<?> verb, List<String> words) {
    var arguments = new AzArguments(verb, words);
    while (arguments.at < words.size()) {
      var problem = arguments.word();
      if (problem.isPresent()) {
        return new Read.Wrong(problem.get());
      }
    }
    return arguments
        .missing()
        .or(arguments::unknown)
        .<Read>map(Read.Wrong::new)
        .orElseGet(() -> new Read.Request(new AzRequest(arguments.values)));
  }

  /** Reads one option with its words, or keeps a word that is none. */
  private Optional<String> word() {
    var word = words.get(at++);
    if (!word.startsWith("-") || word.length() == 1) {
      strangers.add(word);
      return Optional.empty();
    }
    int equals = word.indexOf('=');
    var name = equals < 0 ? word : word.substring(0, equals);
    var found = named(name);
    if (found.size() == 1) {
      return take(found.getFirst(), equals < 0 ? List.of() : List.of(word.substring(equals + 1)));
    }
    if (found.size() > 1) {
      return Optional.of(
          "ambiguous option: %s could match %s"
              .formatted(
                  name,
                  found.stream()
                      .flatMap(option -> option.names().stream())
                      .filter(other -> other.startsWith(name))
                      .collect(Collectors.joining(", "))));
    }
    var glued = word.startsWith("--") ? List.<AzOption>of() : named(word.substring(0, 2));
    if (glued.size() == 1 && glued.getFirst().values() != AzOption.Values.NONE) {
      return take(glued.getFirst(), List.of(word.substring(2)));
    }
    strangers.add(word);
    return Optional.empty();
  }

  /** The option of that name, else all whose long names begin with it. */
  private List<AzOption> named(String name) {
    var exact = options.stream().filter(option -> option.names().contains(name)).toList();
    return !exact.isEmpty() || !name.startsWith("--") || name.length() == 2
        ? exact
        : options.stream()
            .filter(option -> option.names().stream().anyMatch(other -> other.startsWith(name)))
            .toList();
  }

  private Optional<String> take(AzOption option, List<String> given) {
    var taken = new ArrayList<>(given);
    boolean some = option.values() == AzOption.Values.SOME;
    while (option.values() != AzOption.Values.NONE
        && (some ? given.isEmpty() : taken.isEmpty())
        && at < words.size()
        && !isOption(words.get(at))) {
      taken.add(words.get(at++));
    }
    taken.replaceAll(option::meant);
    values.put(option.name(), taken);
    return switch (option.values()) {
      case NONE ->
          taken.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  "argument %s: ignored explicit argument %s"
                      .formatted(option, PythonText.quoted(taken.getFirst())));
      case MAYBE -> choice(option, taken);
      case ONE -> taken.isEmpty() ? expected(option, "one argument") : choice(option, taken);
      case SOME ->
          taken.isEmpty() ? expected(option, "at least one argument") : choice(option, taken);
    };
  }

  private static boolean isOption(String word) {
    return word.startsWith("-") && word.length() > 1 && !word.matches("-\\d+|-\\d*\\.\\d+");
  }

  private static Optional<String> expected(AzOption option, String number) {
    return Optional.of("argument %s: expected %s".formatted(option, number));
  }

  private Optional<String> choice(AzOption option, List<String> taken) {
    return taken.stream()
        .filter(word -> !option.choices().isEmpty() && !option.choices().contains(word))
        .findFirst()
        .map(word -> notAmong(option.name(), word, option.choices()));
  }

  private String notAmong(String name, String word, List<String> choices) {
    return notAmong(verb, name, word, choices);
  }

  static String notAmong(AzVerb<?> verb, String name, String word, List<String> choices) {
    return "%s: '%s' is not a valid value for '%s'. Allowed values: %s."
        .formatted(verb.typed(), word, name, String.join(", ", choices));
  }

  private Optional<String> missing() {
    var missing =
        options.stream()
            .filter(option -> option.required() && !values.containsKey(option.name()))
            .map(AzOption::toString)
            .toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of("the following arguments are required: " + String.join(", ", missing));
  }

  private Optional<String> unknown() {
    var real =
        strangers.stream()
            .filter(word -> verb.elsewhere().contains(word.replaceFirst("=.*", "")))
            .findFirst();
    if (real.isPresent()) {
      return Optional.of(
          "%s is not simulated here; simulated are: %s"
              .formatted(
                  real.get(),
                  options.stream().map(AzOption::toString).collect(Collectors.joining(" "))));
    }
    return strangers.isEmpty()
        ? Optional.empty()
        : Optional.of("unrecognized arguments: " + String.join(" ", strangers));
  }
}
