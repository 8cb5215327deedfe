package hopwise.simulator.shell.tree.jsonpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads a template as client-go does, its limits included: quotes do not nest in filters. */
final class PathReader {
  private static final Pattern KEY = Pattern.compile("'([^']*)'");
  private static final Pattern SLICE = Pattern.compile("(-?\\d*)(:-?\\d*)?(:-?\\d*)?");
  private static final Pattern COMPARISON = Pattern.compile("([^!<>=]+)([!<>=]+)(.+)");
  private static final String TERMINATORS = " \t\r\n.,[]$@{}";

  private final String input;
  private int at;

  private PathReader(String input) {
    this.input = input;
  }

  /** Texts and groups in their order. */
  static List<PathNode> read(String template) throws PathProblem {
    return new PathReader(template).template();
  }

  private List<PathNode> template() throws PathProblem {
    var nodes = new ArrayList<PathNode>();
    while (at < input.length()) {
      int brace = input.indexOf('{', at);
      int end = brace < 0 ? input.length() : brace;
      if (end > at) {
        nodes.add(new PathNode.Text(input.substring(at, end)));
      }
      at = end;
      if (brace >= 0) {
        at++;
        nodes.add(group());
      }
    }
    return nodes;
  }

  private static PathNode.Group groupOf(String text) throws PathProblem {
    return (PathNode.Group) read("{" + text + "}").getFirst();
  }

  private PathNode.Group group() throws PathProblem {
    var nodes = new ArrayList<PathNode>();
    while (true) {
      if (input.startsWith("}", at)) {
        at++;
        return new PathNode.Group(nodes);
      }
      if (at >= input.length() || "\r\n".indexOf(input.charAt(at)) >= 0) {
        throw new PathProblem("unclosed action");
      }
      piece(nodes);
    }
  }

  private void piece(List<PathNode> nodes) throws PathProblem {
    char next = input.charAt(at);
    if (input.startsWith("[?(", at)) {
      nodes.add(filter());
    } else if (input.startsWith("..", at)) {
      recursive(nodes);
    } else if (" @$".indexOf(next) >= 0) {
      at++;
    } else if (next == '[') {
      nodes.addAll(brackets());
    } else if (next == '"' || next == '\'') {
      nodes.add(quoted(next));
    } else if (next == '.') {
      at++;
      nodes.add(field());
    } else if (next == '+' || next == '-' || Character.isDigit(next)) {
      nodes.add(number());
    } else if (next == '_' || Character.isLetter(next)) {
      nodes.add(word());
    } else {
      throw new PathProblem(
          String.format(
              Locale.ROOT, "unrecognized character in action: U+%04X '%s'", (int) next, next));
    }
  }

  private void recursive(List<PathNode> nodes) throws PathProblem {
    if (!nodes.isEmpty() && nodes.getLast() instanceof PathNode.Recursive) {
      throw new PathProblem("invalid multiple recursive descent");
    }
    at += 2;
    nodes.add(new PathNode.Recursive());
    if (at < input.length()
        && (input.charAt(at) == '_' || Character.isLetterOrDigit(input.charAt(at)))) {
      nodes.add(field());
    }
  }

  private PathNode field() {
    var name = new StringBuilder();
    while (at < input.length() && TERMINATORS.indexOf(input.charAt(at)) < 0) {
      if (input.charAt(at) == '\\' && at + 1 < input.length()) {
        at++;
      }
      name.append(input.charAt(at++));
    }
    return name.toString().equals("*")
        ? new PathNode.Wildcard()
        : new PathNode.Field(name.toString());
  }

  private PathNode word() {
    int start = at;
    while (at < input.length() && TERMINATORS.indexOf(input.charAt(at)) < 0) {
      at++;
    }
    var word = input.substring(start, at);
    return word.equals("true") || word.equals("false")
        ? new PathNode.Literal(JsonNodeFactory.instance.booleanNode(word.equals("true")))
        : new PathNode.Word(word);
  }

  private PathNode number() throws PathProblem {
    int start = at++;
    while (at < input.length()
        && (input.charAt(at) == '.' || Character.isDigit(input.charAt(at)))) {
      at++;
    }
    var text = input.substring(start, at);
    try {
      return new PathNode.Literal(
          text.contains(".")
              ? JsonNodeFactory.instance.numberNode(Double.parseDouble(text))
              : JsonNodeFactory.instance.numberNode(Long.parseLong(text)));
    } catch (NumberFormatException e) {
      throw new PathProblem("cannot parse number " + text);
    }
  }

  private PathNode quoted(char quote) throws PathProblem {
    var text = new StringBuilder();
    for (at++; at < input.length() && input.charAt(at) != '\n'; at++) {
      char next = input.charAt(at);
      if (next == quote) {
        at++;
        return new PathNode.Text(text.toString());
      }
      if (next == '\\' && at + 1 < input.length()) {
        next = unescaped(input.charAt(++at));
      }
      text.append(next);
    }
    throw new PathProblem("unterminated quoted string");
  }

  private static char unescaped(char letter) {
    return switch (letter) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      default -> letter;
    };
  }

  private List<PathNode> brackets() throws PathProblem {
    int end = at;
    while (end < input.length() && input.charAt(end) != ']') {
      if (input.charAt(end) == '\n') {
        throw new PathProblem("unterminated array");
      }
      end++;
    }
    if (end == input.length()) {
      throw new PathProblem("unterminated array");
    }
    var text = input.substring(at + 1, end);
    at = end + 1;
    var parts = text.split(",", -1);
    if (parts.length > 1) {
      var groups = new ArrayList<PathNode.Group>();
      for (var part : parts) {
        groups.add(groupOf("[" + part.strip() + "]"));
      }
      return List.of(new PathNode.Union(groups));
    }
    var key = KEY.matcher(text);
    return key.matches() ? groupOf("." + key.group(1)).nodes() : List.of(slice(text));
  }

  private static PathNode slice(String text) throws PathProblem {
    if (text.equals("*")) {
      return new PathNode.Slice(null, null, null, false);
    }
    var parts = SLICE.matcher(text);
    if (!parts.matches()) {
      throw new PathProblem("invalid array index " + text);
    }
    return new PathNode.Slice(
        index(parts.group(1)),
        index(parts.group(2)),
        index(parts.group(3)),
        parts.group(2) == null);
  }

  private static @Nullable Integer index(@Nullable String part) throws PathProblem {
    var digits = part == null ? "" : part.replace(":", "");
    try {
      return digits.isEmpty() ? null : Integer.valueOf(digits);
    } catch (NumberFormatException e) {
      throw new PathProblem("array index " + digits + " is not a number");
    }
  }

  private PathNode filter() throws PathProblem {
    at += "[?(".length();
    int start = at;
    boolean quoted = false;
    char quote = 0;
    while (at < input.length() && (quoted || input.charAt(at) != ')')) {
      char next = input.charAt(at++);
      if (next == '\n') {
        throw new PathProblem("unterminated filter");
      }
      if (quoted) {
        quoted = next != quote || input.charAt(at - 2) == '\\';
      } else if (next == '"' || next == '\'') {
        quoted = true;
        quote = next;
      }
    }
    if (at >= input.length()) {
      throw new PathProblem("unterminated filter");
    }
    var text = input.substring(start, at++);
    if (!input.startsWith("]", at++)) {
      throw new PathProblem("unclosed array expect ]");
    }
    var comparison = COMPARISON.matcher(text);
    return comparison.matches()
        ? new PathNode.Filter(
            groupOf(comparison.group(1)), comparison.group(2), groupOf(comparison.group(3)))
        : new PathNode.Filter(groupOf(text), "exists", new PathNode.Group(List.of()));
  }
}
