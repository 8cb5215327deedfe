package hopwise.simulator.shell.complete;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Commands whose words are told by a table: a row says what can follow its words, {@code <link>}
 * and the like stand for names. A row that begins with {@code *} says what follows a word wherever
 * it is; it goes before the others.
 */
final class Grammar implements Completer {
  private final Map<List<String>, List<String>> rows = new LinkedHashMap<>();
  private final Map<String, List<String>> anywhere = new LinkedHashMap<>();

  /** Reads a table of lines {@code WORDS: WORDS}. */
  Grammar(String table) {
    for (var line : table.strip().split("\n")) {
      int colon = line.indexOf(": ");
      var words = Arrays.asList(line.substring(colon + 2).strip().split(" +"));
      var key = line.substring(0, colon).strip();
      if (key.startsWith("*")) {
        anywhere.put(key.substring(1), words);
      } else {
        rows.put(List.of(key.split(" ")), words);
      }
    }
  }

  @Override
  public Stream<String> after(Line line) {
    var own = anywhere.get(line.last());
    if (own != null) {
      return own.stream().flatMap(word -> named(word, line));
    }
    return row(line).stream().flatMap(word -> named(word, line));
  }

  /** The longest row whose words were typed, options left out; short forms count. */
  private List<String> row(Line line) {
    var operands = Stream.concat(Stream.of(line.words().getFirst()), line.operands().stream());
    var typed = operands.toList();
    return rows.entrySet().stream()
        .filter(row -> isBeginning(row.getKey(), typed))
        .max((one, other) -> Integer.compare(one.getKey().size(), other.getKey().size()))
        .map(Map.Entry::getValue)
        .orElse(List.of());
  }

  private static boolean isBeginning(List<String> row, List<String> typed) {
    if (row.size() > typed.size()) {
      return false;
    }
    for (int i = 0; i < row.size(); i++) {
      boolean same = i == 0 ? row.get(i).equals(typed.get(i)) : row.get(i).startsWith(typed.get(i));
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static Stream<String> named(String word, Line line) {
    var names = line.names();
    return switch (word) {
      case "<link>" -> names.links();
      case "<bridge>" -> names.bridges();
      case "<netns>" -> names.namespaces();
      case "<sysctl>" -> names.sysctls();
      case "<file>" -> names.files(line.beginning());
      case "<receiver>" -> names.receivers();
      case "<url>" -> names.receivers().map(receiver -> "http://" + receiver);
      case "<chain>" -> names.chains(Names.table(line.value("-t", "--table").orElse("")));
      case "<node>" -> names.nodes();
      default -> Stream.of(word);
    };
  }
}
