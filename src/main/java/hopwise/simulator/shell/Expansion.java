package hopwise.simulator.shell;

import hopwise.simulator.shell.grammar.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts values in place of variables and {@code $(…)}, and splits what was not quoted. */
final class Expansion {
  private static final Pattern RANGE = Pattern.compile("\\{(\\d{1,6})\\.\\.(\\d{1,6})}");

  private static final int LONGEST = 1 << 20;

  private final Execution execution;
  private final Streams streams;
  private boolean refused;
  private int lastStatus;

  Expansion(Execution execution, Streams streams) {
    this.execution = execution;
    this.streams = streams;
  }

  /** Whether a word was not simulated, and a line says so. */
  boolean refused() {
    return refused;
  }

  /** The status of the last {@code $(…)}, else 0. */
  int lastStatus() {
    return lastStatus;
  }

  /** A word as one text, not split. */
  String text(Word word) {
    var text = new StringBuilder();
    word.parts().forEach(part -> text.append(value(part)));
    return limited(text.toString());
  }

  private String limited(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    refused = true;
    streams.errors().add("bash: a word of more than 1 MB is not simulated\n");
    return "";
  }

  /** All words; an unquoted value becomes as many words as it has between blanks. */
  List<String> fields(List<Word> words) {
    var fields = new ArrayList<String>();
    words.forEach(word -> fields.addAll(fields(word)));
    return fields;
  }

  private List<String> fields(Word word) {
    var range = RANGE.matcher(word.plain());
    if (range.matches()) {
      return range(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
    }
    var fields = new ArrayList<String>();
    var open = new StringBuilder();
    boolean begun = false;
    for (var part : word.parts()) {
      var value = value(part);
      if (part.quoted() || part instanceof Word.Text) {
        open.append(home(part, value, begun));
        begun = true;
      } else {
        begun = split(value, open, begun, fields);
      }
    }
    if (begun) {
      fields.add(limited(open.toString()));
    }
    return fields;
  }

  private static List<String> range(int first, int last) {
    var numbers = new ArrayList<String>();
    for (int number = first; number != last; number += first < last ? 1 : -1) {
      numbers.add(Integer.toString(number));
    }
    numbers.add(Integer.toString(last));
    return numbers;
  }

  /** Adds the words of {@code value} to {@code fields}; says whether {@code open} has a word. */
  private static boolean split(
      String value, StringBuilder open, boolean begun, List<String> fields) {
    boolean inWord = begun;
    for (int i = 0; i < value.length(); i++) {
      char letter = value.charAt(i);
      if (letter != ' ' && letter != '\t' && letter != '\n') {
        open.append(letter);
        inWord = true;
      } else if (inWord) {
        fields.add(open.toString());
        open.setLength(0);
        inWord = false;
      }
    }
    return inWord;
  }

  private String home(Word.Part part, String text, boolean begun) {
    if (part.quoted()) {
      return text;
    }
    if (text.indexOf('*') >= 0) {
      refused = true;
      streams.errors().add("bash: " + text + ": patterns of file names are not simulated\n");
    }
    return !begun && (text.equals("~") || text.startsWith("~/"))
        ? Call.HOME + text.substring(1)
        : text;
  }

  private String value(Word.Part part) {
    return switch (part) {
      case Word.Text(var text, var quoted) -> text;
      case Word.Variable(var name, var quoted) ->
          name.equals("?")
              ? Integer.toString(execution.status())
              : execution.variables().getOrDefault(name, "");
      case Word.Output(var script, var quoted) -> output(script);
    };
  }

  private String output(String script) {
    var out = new StringBuilder();
    var sink = new Sink(out::append);
    var after = execution.script(script, execution.session(), streams.withOut(sink), "");
    execution.become(after.world());
    lastStatus = after.status();
    return out.toString().replaceFirst("\n+$", "");
  }
}
