package hopwise.simulator.shell.tree.kubectl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the words after a verb as Go's pflag does: flags stand anywhere. */
final class KubeArguments {
  private static final Set<String> ON = Set.of("1", "t", "T", "true", "TRUE", "True");
  private static final Set<String> OFF = Set.of("0", "f", "F", "false", "FALSE", "False");

  /** A request, or the message about what is wrong with it. */
  sealed interface Read {
    record Request(KubeRequest request) implements Read {}

    record Wrong(String message) implements Read {}
  }

  private final KubeVerb<?> verb;
  private final List<String> words;
  private final List<String> plain = new ArrayList<>();
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private int at;

  private KubeArguments(KubeVerb<?> verb, List<String> words) {
    this.verb = verb;
    this.words = words;
  }

  static Read read(KubeVerb<?> verb, List<String> words) {
    var arguments = new KubeArguments(verb, words);
    while (arguments.at < words.size() && !words.get(arguments.at).equals("--")) {
      var problem = arguments.word();
      if (problem.isPresent()) {
        return new Read.Wrong(problem.get());
      }
    }
    int behind = Math.min(words.size(), arguments.at + 1);
    return new Read.Request(
        new KubeRequest(arguments.plain, arguments.values, words.subList(behind, words.size())));
  }

  private Optional<String> word() {
    var word = words.get(at++);
    if (word.startsWith("--")) {
      return named(word.substring(2));
    }
    if (word.startsWith("-") && word.length() > 1) {
      return letters(word);
    }
    plain.add(word);
    return Optional.empty();
  }

  private Optional<String> named(String word) {
    int equals = word.indexOf('=');
    var name = equals < 0 ? word : word.substring(0, equals);
    var flag = verb.allFlags().filter(known -> known.name().equals(name)).findFirst();
    if (flag.isEmpty()) {
      return Optional.of(
          verb.elsewhere().contains(name)
              ? notSimulated(name)
              : help("error: unknown flag: --" + name));
    }
    if (equals >= 0) {
      return keep(flag.get(), word.substring(equals + 1));
    }
    return switch (flag.get().kind()) {
      case SWITCH -> keep(flag.get(), "true");
      case GLUED -> keep(flag.get(), "");
      case WORD -> next(flag.get(), "error: flag needs an argument: --" + name);
    };
  }

  /** One word of short flags: switches, and at its end one that takes a word. */
  private Optional<String> letters(String word) {
    for (int i = 1; i < word.length(); i++) {
      char letter = word.charAt(i);
      var flag = verb.allFlags().filter(known -> known.letter() == letter).findFirst();
      if (flag.isEmpty()) {
        return Optional.of(help("error: unknown shorthand flag: '" + letter + "' in " + word));
      }
      var rest = word.substring(i + 1);
      if (flag.get().kind() == KubeFlag.Kind.WORD || rest.startsWith("=")) {
        return rest.isEmpty()
            ? next(flag.get(), "error: flag needs an argument: '" + letter + "' in " + word)
            : keep(flag.get(), rest.startsWith("=") ? rest.substring(1) : rest);
      }
      keep(flag.get(), flag.get().kind() == KubeFlag.Kind.SWITCH ? "true" : "");
    }
    return Optional.empty();
  }

  private Optional<String> next(KubeFlag flag, String missing) {
    return at < words.size() ? keep(flag, words.get(at++)) : Optional.of(help(missing));
  }

  private Optional<String> keep(KubeFlag flag, String value) {
    if (flag.kind() == KubeFlag.Kind.SWITCH && !ON.contains(value) && !OFF.contains(value)) {
      return Optional.of(
          help(
              "error: invalid argument \"%s\" for \"%s\" flag: strconv.ParseBool: parsing \"%s\": invalid syntax"
                  .formatted(value, shown(flag), value)));
    }
    var kept = flag.kind() == KubeFlag.Kind.SWITCH ? String.valueOf(ON.contains(value)) : value;
    values.computeIfAbsent(flag.name(), name -> new ArrayList<>()).add(kept);
    return Optional.empty();
  }

  private static String shown(KubeFlag flag) {
    return (flag.letter() == ' ' ? "" : "-" + flag.letter() + ", ") + "--" + flag.name();
  }

  private String notSimulated(String name) {
    return "error: --%s is not simulated here; simulated are: %s"
        .formatted(
            name, verb.allFlags().map(flag -> "--" + flag.name()).collect(Collectors.joining(" ")));
  }

  private String help(String message) {
    return message + "\nSee '" + verb.typed() + " --help' for usage.";
  }
}
