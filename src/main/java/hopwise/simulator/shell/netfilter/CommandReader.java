package hopwise.simulator.shell.netfilter;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the arguments of {@code iptables} apart, as {@code getopt_long} of the real tool does. */
final class CommandReader {
  private static final String WITH_WORD = "tjmsdiopgc";
  private static final String ALONE = "vnxf4wVh";
  private static final Set<String> SIMULATED =
      Set.of(
          "-A -C -D -E -F -I -L -N -P -R -S -V -X -Z -d -i -j -m -n -o -p -s -t -v -w -x"
              .split(" "));

  private final List<String> words;
  private final RuleReader rule = new RuleReader();
  private final Set<Character> options = new LinkedHashSet<>();
  private int next;
  private boolean negated;
  private String table;
  private @Nullable Verb verb;
  private @Nullable String chain;
  private @Nullable String number;
  private String second = "";

  private CommandReader(List<String> words, String table) {
    this.words = words;
    this.table = table;
  }

  /**
   * What a command line says, not yet checked as a whole.
   *
   * @param number the word after the chain, null for none
   * @param second the policy of {@code -P} or the new name of {@code -E}, else empty
   * @param options letters of the options given, in their order
   */
  record Words(
      @Nullable Verb verb,
      String table,
      @Nullable String chain,
      @Nullable String number,
      String second,
      Set<Character> options,
      RuleReader rule) {}

  /**
   * Reads a command line; what is wrong is the refusal of its rule.
   *
   * @param table where no {@code -t} says otherwise
   */
  static Words read(List<String> words, String table) {
    var reader = new CommandReader(words, table);
    reader.readAll();
    return new Words(
        reader.verb,
        reader.table,
        reader.chain,
        reader.number,
        reader.second,
        reader.options,
        reader.rule);
  }

  private void readAll() {
    while (next < words.size() && rule.refusal().isEmpty()) {
      var current = words.get(next++);
      if (current.equals("!")) {
        negate();
        continue;
      }
      if (current.startsWith("--") && current.length() > 2) {
        longOption(current.substring(2));
      } else if (current.startsWith("-") && current.length() > 1) {
        cluster(current);
      } else {
        rule.refuse(new Refusal(Refusal.Kind.STRAY_WORD, "Bad argument `" + current + "'"));
      }
      negated = false;
    }
    if (negated) {
      usage("nothing appropriate following !");
    }
  }

  private void negate() {
    if (negated) {
      usage("multiple consecutive ! not allowed");
    }
    negated = true;
  }

  private void cluster(String letters) {
    for (int at = 1; at < letters.length() && rule.refusal().isEmpty(); at++) {
      char letter = letters.charAt(at);
      var rest = at + 1 < letters.length() ? letters.substring(at + 1) : null;
      if (Verb.of(letter).isPresent() || WITH_WORD.indexOf(letter) >= 0) {
        // The real tool reads the protocol from the whole argument.
        letter(letter, "-" + letter, letter == 'p' && rest != null ? letters : rest);
        return;
      }
      if (ALONE.indexOf(letter) < 0) {
        usage("unknown option \"-" + letter + "\"");
        return;
      }
      flag(letter);
    }
  }

  private void longOption(String text) {
    int equals = text.indexOf('=');
    var name = equals < 0 ? text : text.substring(0, equals);
    var value = equals < 0 ? null : text.substring(equals + 1);
    var letter = LongOptions.letter(name);
    var known = letter == null ? rule.option(name) : null;
    if (letter != null) {
      letter(letter, "--" + name, value);
    } else if (known != null) {
      extension(known, "--" + name, value);
    } else {
      usage("unknown option \"--" + name + "\"");
    }
  }

  private void letter(char letter, String name, @Nullable String value) {
    var asked = Verb.of(letter);
    if (asked.isPresent()) {
      begin(asked.get(), name, value);
    } else if (WITH_WORD.indexOf(letter) >= 0) {
      word(name, value).ifPresent(found -> option(letter, found));
    } else {
      flag(letter);
    }
  }

  private void extension(RuleReader.Known known, String name, @Nullable String value) {
    if (!known.option().argument()) {
      rule.take(known, "", negated);
      return;
    }
    var given = word(name, value);
    if (known.option().name().equals("tcp-flags")) {
      given = given.flatMap(this::secondOfFlags);
    }
    given.ifPresent(found -> rule.take(known, found, negated));
  }

  private Optional<String> secondOfFlags(String first) {
    var then = optional();
    requires(then, "--tcp-flags requires two args.");
    return then == null ? Optional.empty() : Optional.of(first + " " + then);
  }

  private Optional<String> word(String option, @Nullable String attached) {
    if (attached != null) {
      return Optional.of(attached);
    }
    if (next >= words.size()) {
      usage("option \"" + option + "\" requires an argument");
      return Optional.empty();
    }
    return Optional.of(words.get(next++));
  }

  /** The next word if it can be an argument that may as well be missing. */
  private @Nullable String optional() {
    boolean there =
        next < words.size() && !words.get(next).startsWith("-") && !words.get(next).equals("!");
    return there ? words.get(next++) : null;
  }

  private void begin(Verb asked, String name, @Nullable String attached) {
    if (verb != null) {
      usage("Cannot use -" + asked.letter() + " with -" + verb.letter());
      return;
    }
    verb = asked;
    switch (asked) {
      case LIST, LIST_RULES, ZERO -> {
        chain = attached != null ? attached : optional();
        number = chain == null ? null : optional();
      }
      case FLUSH, DELETE_CHAIN -> chain = attached != null ? attached : optional();
      case APPEND, CHECK, NEW_CHAIN -> chain = word(name, attached).orElse(null);
      case DELETE, INSERT -> {
        chain = word(name, attached).orElse(null);
        number = optional();
      }
      case REPLACE -> {
        chain = word(name, attached).orElse(null);
        number = optional();
        requires(number, "-R requires a rule number");
      }
      case POLICY -> two(name, attached, "-P requires a chain and a policy");
      case RENAME_CHAIN -> two(name, attached, "-E requires old-chain-name and new-chain-name");
    }
  }

  private void two(String name, @Nullable String attached, String otherwise) {
    chain = word(name, attached).orElse(null);
    var found = optional();
    requires(found, otherwise);
    second = found == null ? "" : found;
  }

  private void requires(@Nullable String found, String otherwise) {
    if (found == null) {
      usage(otherwise);
    }
  }

  private void flag(char letter) {
    options.add(letter);
    if (letter == 'w' && next < words.size() && words.get(next).matches("\\d+")) {
      next++;
    } else if (letter == 'f' || letter == 'h') {
      rule.refuse(Refusal.notSimulated("option -" + letter, SIMULATED));
    }
  }

  private void option(char letter, String value) {
    options.add(letter);
    switch (letter) {
      case 't' -> table = value;
      case 's' -> rule.source(value, negated);
      case 'd' -> rule.destination(value, negated);
      case 'i' -> rule.input(value, negated);
      case 'o' -> rule.output(value, negated);
      case 'p' -> rule.protocol(value, negated);
      case 'm' -> positive("unexpected ! flag before --match", () -> rule.match(value));
      case 'j' -> positive("cannot have ! before -j", () -> rule.jump(value));
      default -> rule.refuse(Refusal.notSimulated("option -" + letter, SIMULATED));
    }
  }

  private void positive(String otherwise, Runnable reading) {
    if (negated) {
      usage(otherwise);
    } else {
      reading.run();
    }
  }

  private void usage(String text) {
    rule.refuse(Refusal.usage(text));
  }
}
