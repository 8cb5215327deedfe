package hopwise.simulator.shell.meaning;

import hopwise.simulator.shell.kubectl.KubectlProgram;
import hopwise.simulator.shell.kubectl.object.Resource;
import hopwise.simulator.shell.tree.kubectl.KubeFlag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code kubectl} is asked for: flags anywhere, kinds of objects by any of their names. */
final class KubeMeaning {
  private static final List<KubectlProgram.Form> FORMS = KubectlProgram.forms();
  private static final List<KubeFlag> GLOBAL =
      List.of(
          KubeFlag.word("namespace", 'n'),
          KubeFlag.word("context", ' '),
          KubeFlag.word("kubeconfig", ' '));
  private static final Set<String> OF_KINDS = Set.of("get", "describe", "delete", "label", "scale");

  private KubeMeaning() {}

  static String of(List<String> words) {
    return FORMS.stream()
        .filter(form -> has(words, form.path()))
        .max(Comparator.comparingInt(form -> form.path().size()))
        .map(form -> new Reader(form).read(words))
        .orElseGet(() -> "kubectl " + Words.shown(words));
  }

  private static boolean has(List<String> words, List<String> path) {
    var plain = words.stream().filter(word -> !word.startsWith("-")).toList();
    return path.stream().allMatch(plain::contains)
        && plain.indexOf(path.getFirst()) <= 1
        && words.contains(path.getLast());
  }

  /** Reads the words of a command. */
  private static final class Reader {
    private final KubectlProgram.Form form;
    private final List<String> plain = new ArrayList<>();
    private final List<List<String>> flags = new ArrayList<>();

    Reader(KubectlProgram.Form form) {
      this.form = form;
    }

    String read(List<String> words) {
      int at = 0;
      while (at < words.size() && !words.get(at).equals("--")) {
        at += word(words, at);
      }
      form.path().forEach(plain::remove);
      var behind = words.subList(Math.min(words.size(), at), words.size());
      var ordered = new ArrayList<>(form.path());
      ordered.addAll(OF_KINDS.contains(form.path().getFirst()) ? objects() : plain);
      ordered.addAll(behind);
      flags.removeIf(List.of("namespace", "default")::equals);
      return Words.shown("kubectl", ordered, flags.stream());
    }

    /** How many words were taken. */
    private int word(List<String> words, int at) {
      var word = words.get(at);
      var next = at + 1 < words.size() ? words.get(at + 1) : "";
      if (word.startsWith("--")) {
        int equals = word.indexOf('=');
        var name = word.substring(2, equals < 0 ? word.length() : equals);
        return equals < 0
            ? flag(flag(name), name, next)
            : keep(name, word.substring(equals + 1), 1);
      }
      if (!word.startsWith("-") || word.length() == 1) {
        plain.add(word);
        return 1;
      }
      return letters(word.substring(1), next);
    }

    private int letters(String letters, String next) {
      for (int i = 0; i < letters.length(); i++) {
        char letter = letters.charAt(i);
        var found = all().filter(flag -> flag.letter() == letter).findFirst();
        var name = found.map(KubeFlag::name).orElse(String.valueOf(letter));
        var rest = letters.substring(i + 1).replaceFirst("^=", "");
        if (found.filter(flag -> flag.kind() == KubeFlag.Kind.WORD).isPresent()) {
          return rest.isEmpty() ? keep(name, next, 2) : keep(name, rest, 1);
        }
        keep(name, "true", 1);
      }
      return 1;
    }

    private int flag(Optional<KubeFlag> flag, String name, String next) {
      boolean takes = flag.filter(found -> found.kind() == KubeFlag.Kind.WORD).isPresent();
      return takes ? keep(name, next, 2) : keep(name, "true", 1);
    }

    private int keep(String name, String value, int taken) {
      flags.add(List.of(name, value));
      return taken;
    }

    private Optional<KubeFlag> flag(String name) {
      return all().filter(known -> known.name().equals(name)).findFirst();
    }

    private Stream<KubeFlag> all() {
      return Stream.concat(form.flags().stream(), GLOBAL.stream());
    }

    /** {@code po,svc}, {@code pod/web} and {@code pods web} in one form. */
    private List<String> objects() {
      var all = new ArrayList<String>();
      for (int i = 0; i < plain.size(); i++) {
        var word = plain.get(i);
        int slash = word.indexOf('/');
        if (slash > 0) {
          all.add(kinds(word.substring(0, slash)));
          all.add(word.substring(slash + 1));
        } else {
          all.add(i == 0 ? kinds(word) : word);
        }
      }
      return all;
    }

    private static String kinds(String word) {
      return Arrays.stream(word.split(",", -1))
          .map(name ->
              Resource.ALL.stream()
                  .map(Resource::kind)
                  .filter(kind -> kind.isNamed(name))
                  .findFirst()
                  .map(kind -> kind.plural())
                  .orElse(name))
          .sorted()
          .collect(Collectors.joining(","));
    }
  }
}
