package hopwise.simulator.shell.netfilter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The long names of the options that every rule and command can have, by their letters. */
final class LongOptions {
  /** Stands for {@code --line-numbers}, which has no letter. */
  static final char LINE_NUMBERS = '0';

  private static final Map<String, Character> LETTERS = letters();

  private LongOptions() {}

  private static Map<String, Character> letters() {
    var letters = new LinkedHashMap<String, Character>();
    for (var verb : Verb.values()) {
      letters.put(verb.longName(), verb.letter());
    }
    for (var line :
        """
        table t
        jump j
        match m
        source s
        src s
        destination d
        dst d
        in-interface i
        out-interface o
        protocol p
        verbose v
        numeric n
        exact x
        line-numbers 0
        goto g
        fragments f
        set-counters c
        wait w
        ipv4 4
        version V
        help h
        """
            .split("\n")) {
      letters.put(line.substring(0, line.length() - 2), line.charAt(line.length() - 1));
    }
    return letters;
  }

  /** The letter of a name, or of the only one that begins with it; null for none. */
  static @Nullable Character letter(String name) {
    var exact = LETTERS.get(name);
    if (exact != null) {
      return exact;
    }
    var begun =
        LETTERS.entrySet().stream()
            .filter(known -> known.getKey().startsWith(name))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    return begun.size() == 1 ? begun.getFirst() : null;
  }
}
