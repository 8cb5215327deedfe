package hopwise.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes permanent names, lower-case words with hyphens, of texts. */
final class Slugs {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int WORDS = 6;
  private static final int LONGEST = 60;

  private Slugs() {}

  static boolean isOne(String text) {
    return text.length() <= LONGEST && SLUG.matcher(text).matches();
  }

  /** The first words of {@code text}; {@code otherwise} if it has none that can be written. */
  static String of(String text, String otherwise) {
    var start = text.substring(0, Math.min(text.length(), 1_000));
    var plain = Normalizer.normalize(start, Normalizer.Form.NFD).replaceAll("[\\p{M}'’]", "");
    var slug =
        Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
            .filter(word -> !word.isEmpty() && word.length() <= LONGEST / WORDS * 2)
            .limit(WORDS)
            .collect(Collectors.joining("-"));
    var cut = slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST).replaceAll("-+$", "");
    return cut.isEmpty() ? otherwise : cut;
  }

  /** The same names; one that is there already gets a number. */
  static List<String> unique(List<String> names) {
    Set<String> taken = new HashSet<>();
    var result = new ArrayList<String>();
    for (var name : names) {
      result.add(unique(name, taken));
    }
    return result;
  }

  /** {@code name}, with a number if it is taken; takes it. */
  static String unique(String name, Set<String> taken) {
    var free = name;
    for (int i = 2; !taken.add(free); i++) {
      free = name + "-" + i;
    }
    return free;
  }
}
