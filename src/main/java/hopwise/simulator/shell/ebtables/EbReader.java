package hopwise.simulator.shell.ebtables;

import hopwise.simulator.linux.ebtables.EbRule;
import hopwise.simulator.linux.ebtables.EbTable;
import hopwise.simulator.linux.ebtables.EbTarget;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of {@code ebtables}. */
final class EbReader {
  private final List<String> words;
  private final EbDraft draft = new EbDraft();
  private int next;
  private boolean negated;
  private String table = "filter";
  private @Nullable EbVerb verb;
  private @Nullable String chain;
  private String policy = "";
  private int number;
  private boolean counters;
  private boolean numbers;

  private EbReader(List<String> words) {
    this.words = words;
  }

  /** A command, or why there is none. */
  record Result(@Nullable EbCommand command, @Nullable EbRefusal refusal) {}

  /** Reads a command line; {@code isChain} knows the chains of the table it names. */
  static Result read(List<String> words, Chains chains) {
    var reader = new EbReader(words);
    while (reader.next < words.size() && reader.draft.refusal().isEmpty()) {
      reader.word(words.get(reader.next++));
    }
    var command = reader.command(chains);
    return new Result(command, reader.draft.refusal().orElse(null));
  }

  /** Knows the chains of a table. */
  @FunctionalInterface
  interface Chains {
    /** Whether {@code table} has the chain. */
    boolean has(EbTable table, String chain);
  }

  private void word(String word) {
    var asked = Arrays.stream(EbVerb.values()).filter(each -> each.is(word)).findFirst();
    if (word.equals("!")) {
      negated = true;
      return;
    }
    if (asked.isPresent()) {
      begin(asked.get());
    } else if (!word.startsWith("-")) {
      draft.refuse(EbRefusal.usage("Bad argument : '" + word + "'"));
    } else {
      option(word);
    }
    negated = false;
  }

  /** The next word; a {@code !} before it counts as well as one before its option. */
  private Optional<String> value() {
    if (next < words.size() && words.get(next).equals("!")) {
      negated = true;
      next++;
    }
    if (next >= words.size()) {
      draft.refuse(EbRefusal.UNKNOWN);
      return Optional.empty();
    }
    return Optional.of(words.get(next++));
  }

  private boolean hasValue() {
    return next < words.size() && !words.get(next).startsWith("-") && !words.get(next).equals("!");
  }

  private void begin(EbVerb asked) {
    if (verb != null) {
      draft.refuse(EbRefusal.usage("Multiple commands are not allowed"));
      return;
    }
    verb = asked;
    switch (asked) {
      case APPEND, NEW_CHAIN -> chain = value().orElse(null);
      case INSERT, DELETE -> {
        chain = value().orElse(null);
        if (hasValue()) {
          number(words.get(next++));
        }
      }
      case POLICY -> {
        chain = value().orElse(null);
        if (hasValue()) {
          policy = words.get(next++);
        } else {
          draft.refuse(EbRefusal.usage("No policy specified"));
        }
      }
      case FLUSH, DELETE_CHAIN, LIST, ZERO -> chain = hasValue() ? words.get(next++) : null;
    }
  }

  private void number(String text) {
    if (text.matches("[1-9]\\d{0,8}")) {
      number = Integer.parseInt(text);
    } else {
      draft.refuse(EbRefusal.usage("Problem with the specified rule number(s) '" + text + "'"));
    }
  }

  private void option(String word) {
    switch (word) {
      case "-t", "--table" -> value().ifPresent(name -> table = name);
      case "--Lc" -> counters = true;
      case "--Ln" -> numbers = true;
      case "--Lmac2", "--concurrent" -> {}
      case "--snat-arp" -> draft.take(word, "", negated);
      default -> {
        if (EbDraft.knows(word)) {
          value().ifPresent(found -> draft.take(word, found, negated));
        } else {
          draft.refuse(EbDraft.unknown(word));
        }
      }
    }
  }

  private @Nullable EbCommand command(Chains chains) {
    var named = Arrays.stream(EbTable.values()).filter(named(table)).findFirst();
    var asked = verb;
    if (named.isEmpty()) {
      draft.refuse(EbRefusal.noTable(table));
    } else if (asked == null) {
      draft.refuse(EbRefusal.usage("No command specified"));
    } else {
      checkLinks();
      var rule = draft.rule();
      if (rule.target() instanceof EbTarget.Jump(var to) && !chains.has(named.get(), to)) {
        draft.refuse(EbRefusal.usage("Chain '" + to + "' does not exist"));
      }
      return new EbCommand(asked, named.get(), chain, number, policy, rule, counters, numbers);
    }
    return null;
  }

  private static Predicate<EbTable> named(String name) {
    return table -> table.toString().equals(name);
  }

  private void checkLinks() {
    EbRule rule = draft.rule();
    var name = chain == null ? "" : chain;
    if (rule.output() != null && (name.equals("INPUT") || name.equals("PREROUTING"))) {
      draft.refuse(EbRefusal.usage("Use -o only in OUTPUT, FORWARD and POSTROUTING chains"));
    }
    if (rule.input() != null && (name.equals("OUTPUT") || name.equals("POSTROUTING"))) {
      draft.refuse(
          EbRefusal.usage("Use -i only in INPUT, FORWARD, PREROUTING and BROUTING chains"));
    }
  }
}
