package hopwise.simulator.shell.text;

import hopwise.simulator.shell.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program of one condition and one {@code print}. */
record AwkProgram(Condition condition, List<Item> items) {
  private static final Pattern PROGRAM =
      Pattern.compile("\\s*(.*?)\\s*(\\{\\s*print\\b\\s*(.*?)\\s*;?\\s*}\\s*)?", Pattern.DOTALL);

  private static final Pattern ITEM =
      Pattern.compile(
          "\\s*(?:\\$(?<field>\\d{1,4})|(?<last>\\$NF)|(?<row>NR)|(?<count>NF)"
              + "|\"(?<text>(?:[^\"\\\\]|\\\\.)*)\")\\s*(?<comma>,?)");

  private static final Pattern ROW = Pattern.compile("NR\\s*(==|>=|<=|!=|>|<)\\s*(\\d{1,9})");

  private static final Pattern LINE = Pattern.compile("(!?)\\s*/((?:[^/\\\\]|\\\\.)*)/");

  private static final Pattern FIELD =
      Pattern.compile(
          "\\$(\\d{1,4})\\s*(?:(==|!=)\\s*\"([^\"]*)\"|(==|!=)\\s*(\\d+)|(!?~)\\s*/([^/]*)/)");

  /** Whether a line is printed. */
  @FunctionalInterface
  interface Condition {
    /** Decides by the line, its fields and its number. */
    boolean holds(String line, List<String> fields, int number);
  }

  /** A part of what is printed. */
  @FunctionalInterface
  interface Item {
    /** Its text for a line. */
    String text(String line, List<String> fields, int number);
  }

  /** The program; empty where it is another kind. */
  static Optional<AwkProgram> parse(String text) {
    var program = PROGRAM.matcher(text);
    if (!program.matches() || text.isBlank()) {
      return Optional.empty();
    }
    var printed = program.group(3);
    var items = printed == null ? Optional.of(List.<Item>of()) : items(printed);
    return condition(program.group(1))
        .flatMap(condition -> items.map(found -> new AwkProgram(condition, found)));
  }

  /** What is printed of a line, empty for nothing. */
  Optional<String> line(String line, List<String> fields, int number) {
    if (!condition.holds(line, fields, number)) {
      return Optional.empty();
    }
    if (items.isEmpty()) {
      return Optional.of(line);
    }
    var text = new StringBuilder();
    items.forEach(item -> text.append(item.text(line, fields, number)));
    return Optional.of(text.toString());
  }

  private static Optional<List<Item>> items(String text) {
    var items = new ArrayList<Item>();
    var matcher = ITEM.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        return Optional.empty();
      }
      items.add(item(matcher));
      if (!matcher.group("comma").isEmpty()) {
        items.add((line, fields, number) -> " ");
      }
      at = matcher.end();
    }
    return Optional.of(items);
  }

  private static Item item(Matcher matcher) {
    var field = matcher.group("field");
    var text = matcher.group("text");
    if (field != null) {
      int index = Integer.parseInt(field);
      return (line, fields, number) -> field(line, fields, index);
    } else if (matcher.group("last") != null) {
      return (line, fields, number) -> field(line, fields, fields.size());
    } else if (matcher.group("row") != null) {
      return (line, fields, number) -> Integer.toString(number);
    } else if (text == null) {
      return (line, fields, number) -> Integer.toString(fields.size());
    }
    var shown = text.replace("\\t", "\t").replace("\\n", "\n").replace("\\\"", "\"");
    return (line, fields, number) -> shown;
  }

  private static String field(String line, List<String> fields, int index) {
    return index == 0 ? line : index <= fields.size() ? fields.get(index - 1) : "";
  }

  private static Optional<Condition> condition(String text) {
    var row = ROW.matcher(text);
    var whole = LINE.matcher(text);
    var field = FIELD.matcher(text);
    if (text.isEmpty()) {
      return Optional.of((line, fields, number) -> true);
    } else if (row.matches()) {
      int wanted = Integer.parseInt(row.group(2));
      var operator = row.group(1);
      return Optional.of((line, fields, number) -> compare(number, operator, wanted));
    } else if (whole.matches()) {
      boolean negated = !whole.group(1).isEmpty();
      return Expressions.compile(whole.group(2), Expressions.Kind.EXTENDED, false)
          .map(found ->
              (line, fields, number) -> found.matcher(Patience.watched(line)).find() != negated);
    } else if (field.matches()) {
      return fieldCondition(field);
    }
    return Optional.empty();
  }

  private static Optional<Condition> fieldCondition(Matcher matcher) {
    int index = Integer.parseInt(matcher.group(1));
    if (matcher.group(6) != null) {
      boolean negated = matcher.group(6).startsWith("!");
      return Expressions.compile(matcher.group(7), Expressions.Kind.EXTENDED, false)
          .map(found ->
              (line, fields, number) ->
                  found.matcher(Patience.watched(field(line, fields, index))).find() != negated);
    }
    var operator = matcher.group(2) == null ? matcher.group(4) : matcher.group(2);
    var wanted = matcher.group(3) == null ? matcher.group(5) : matcher.group(3);
    return Optional.of((line, fields, number) ->
        field(line, fields, index).equals(wanted) == operator.equals("=="));
  }

  private static boolean compare(int number, String operator, int wanted) {
    return switch (operator) {
      case "==" -> number == wanted;
      case "!=" -> number != wanted;
      case ">=" -> number >= wanted;
      case "<=" -> number <= wanted;
      case ">" -> number > wanted;
      default -> number < wanted;
    };
  }
}
