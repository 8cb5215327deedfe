package hopwise.simulator.shell.meaning;

import hopwise.simulator.shell.az.AzProgram;
import hopwise.simulator.shell.tree.az.AzOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code az} is asked for: options in any order, by their long names or short ones. */
final class AzMeaning {
  private static final List<AzProgram.Form> FORMS = AzProgram.forms();
  private static final List<AzOption> GLOBAL =
      List.of(AzOption.of("--output", "-o"), AzOption.of("--query"), AzOption.of("--subscription"));

  private AzMeaning() {}

  static String of(List<String> words) {
    var path = words.stream().takeWhile(word -> !word.startsWith("-")).toList();
    return FORMS.stream()
        .filter(form -> form.path().equals(path))
        .findFirst()
        .map(form -> of(form, words.subList(path.size(), words.size())))
        .orElseGet(() -> "az " + Words.shown(words));
  }

  private static String of(AzProgram.Form form, List<String> words) {
    var options = new ArrayList<List<String>>();
    var current = new ArrayList<String>();
    for (var word : words) {
      if (word.startsWith("-") && word.length() > 1) {
        keep(form, current, options);
        int equals = word.startsWith("--") ? word.indexOf('=') : -1;
        current.add(equals < 0 ? word : word.substring(0, equals));
        if (equals >= 0) {
          current.add(word.substring(equals + 1));
        }
      } else {
        current.add(word);
      }
    }
    keep(form, current, options);
    return Words.shown("az", form.path(), options.stream());
  }

  private static void keep(AzProgram.Form form, List<String> words, List<List<String>> options) {
    if (!words.isEmpty()) {
      var option = option(form, words.getFirst());
      var named = new ArrayList<String>();
      named.add(option.map(AzOption::name).orElse(words.getFirst()));
      words.stream().skip(1).map(word -> value(option, word)).forEach(named::add);
      options.add(List.copyOf(named));
      words.clear();
    }
  }

  private static Optional<AzOption> option(AzProgram.Form form, String typed) {
    var all = Stream.concat(form.options().stream(), GLOBAL.stream()).toList();
    return all.stream()
        .filter(option -> option.names().contains(typed))
        .findFirst()
        .or(() ->
            only(
                all.stream()
                    .filter(option -> typed.length() > 2 && option.name().startsWith(typed))
                    .toList()));
  }

  private static Optional<AzOption> only(List<AzOption> found) {
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static String value(Optional<AzOption> option, String word) {
    boolean choice = option.filter(found -> !found.choices().isEmpty()).isPresent();
    boolean truth = word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false");
    return choice || truth ? word.toLowerCase(Locale.ROOT) : word;
  }
}
