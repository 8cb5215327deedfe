package hopwise.simulator.shell.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a command line apart into words and operators. */
final class Lexer {
  private static final List<String> OPERATORS =
      List.of(
          "2>&1", "1>&2", ">&2", "2>>", "&>>", "<<<", "<<-", "&&", "||", ";;", "<<", ">>", "2>",
          "1>", "&>", ">&", ">|", "|", ";", "&", "<", ">", "(", ")", "\n");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Here> pending = new ArrayList<>();
  private List<Word.Part> parts = new ArrayList<>();
  private StringBuilder bare = new StringBuilder();
  private boolean begun;
  private int at;
  private @Nullable Parsed stopped;

  /**
   * A here-document whose text comes after the line.
   *
   * @param token index of the token that its text becomes
   */
  private record Here(int token, String end, boolean literal, boolean tabs) {}

  private Lexer(String text) {
    this.text = text;
  }

  /**
   * The tokens of a text.
   *
   * @param stopped why there are no more, empty at the end of the text
   */
  record Result(List<Token> tokens, Optional<Parsed> stopped) {}

  static Result read(String text) {
    var lexer = new Lexer(text);
    lexer.readAll();
    return new Result(lexer.tokens, Optional.ofNullable(lexer.stopped));
  }

  private void readAll() {
    while (at < text.length() && stopped == null) {
      char letter = text.charAt(at);
      var operator = operator();
      if (operator != null) {
        endWord();
        at += operator.length();
        tokens.add(new Token.Operator(operator));
        afterOperator(operator);
      } else if (letter == ' ' || letter == '\t' || letter == '\r') {
        endWord();
        at++;
      } else if (letter == '#' && !begun) {
        at = end('\n');
      } else {
        begun = true;
        letter(letter);
      }
    }
    endWord();
    if (!pending.isEmpty() && stopped == null) {
      unfinished(
          "here-document delimited by end-of-file (wanted `" + pending.getFirst().end() + "')");
    }
  }

  private int end(char letter) {
    int found = text.indexOf(letter, at);
    return found < 0 ? text.length() : found;
  }

  /** {@code 2>} is an operator only where the digit is a word of its own. */
  private @Nullable String operator() {
    return OPERATORS.stream()
        .filter(operator -> text.startsWith(operator, at))
        .filter(operator -> !begun || !Character.isDigit(operator.charAt(0)))
        .findFirst()
        .orElse(null);
  }

  private void afterOperator(String operator) {
    if (operator.equals("<<") || operator.equals("<<-")) {
      hereDocument(operator.endsWith("-"));
    } else if (operator.equals("\n") && !pending.isEmpty()) {
      pending.forEach(this::hereText);
      pending.clear();
    }
  }

  private void hereDocument(boolean tabs) {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    int start = at;
    while (at < text.length() && " \t\n;|&<>".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    var word = text.substring(start, at);
    var end = word.replaceAll("['\"\\\\]", "");
    pending.add(new Here(tokens.size(), end, !end.equals(word), tabs));
    tokens.add(new Token.Plain(new Word(List.of())));
  }

  private void hereText(Here here) {
    var body = new StringBuilder();
    while (at < text.length()) {
      int end = end('\n');
      var line = text.substring(at, end);
      var kept = here.tabs() ? line.replaceFirst("^\t+", "") : line;
      at = Math.min(end + 1, text.length());
      if (kept.equals(here.end())) {
        tokens.set(here.token(), new Token.Plain(hereWord(body.toString(), here.literal())));
        return;
      }
      body.append(kept).append('\n');
    }
    unfinished("here-document delimited by end-of-file (wanted `" + here.end() + "')");
  }

  private Word hereWord(String body, boolean literal) {
    if (literal) {
      return new Word(List.of(new Word.Text(body, true)));
    }
    var inner = new Lexer(body);
    inner.quoted(body.length(), "$`\\");
    if (inner.stopped != null) {
      stopped = inner.stopped;
    }
    return new Word(inner.parts);
  }

  private void unfinished(String message) {
    stopped = new Parsed.Unfinished("bash: " + message);
  }

  private void wrong(String message) {
    stopped = new Parsed.Wrong("bash: " + message);
  }

  private void letter(char letter) {
    switch (letter) {
      case '\'' -> singleQuotes();
      case '"' -> doubleQuotes();
      case '\\' -> backslash();
      case '$' -> dollar(false);
      case '`' -> backquotes(false);
      default -> {
        bare.append(letter);
        at++;
      }
    }
  }

  private void flush() {
    if (!bare.isEmpty()) {
      parts.add(new Word.Text(bare.toString(), false));
      bare = new StringBuilder();
    }
  }

  private void endWord() {
    flush();
    if (begun) {
      tokens.add(new Token.Plain(new Word(parts)));
    }
    parts = new ArrayList<>();
    begun = false;
  }

  private void singleQuotes() {
    flush();
    int end = text.indexOf('\'', at + 1);
    if (end < 0) {
      unfinished("unexpected EOF while looking for matching `''");
      return;
    }
    parts.add(new Word.Text(text.substring(at + 1, end), true));
    at = end + 1;
  }

  private void backslash() {
    if (at + 1 >= text.length()) {
      unfinished("syntax error: unexpected end of file");
      return;
    }
    if (text.charAt(at + 1) == '\n') {
      begun = !bare.isEmpty() || !parts.isEmpty();
    } else {
      flush();
      parts.add(new Word.Text(text.substring(at + 1, at + 2), true));
    }
    at += 2;
  }

  private void doubleQuotes() {
    flush();
    at++;
    int before = parts.size();
    int end = quoted(text.length(), "$`\\\"");
    if (end >= text.length()) {
      unfinished("unexpected EOF while looking for matching `\"'");
    }
    at = end + 1;
    if (parts.size() == before) {
      parts.add(new Word.Text("", true));
    }
  }

  /** Reads up to a double quote where {@code special} has it, else to {@code limit}. */
  private int quoted(int limit, String special) {
    var plain = new StringBuilder();
    while (at < limit && stopped == null) {
      char letter = text.charAt(at);
      if (special.indexOf(letter) < 0) {
        plain.append(letter);
        at++;
      } else if (letter == '"') {
        break;
      } else if (letter == '\\') {
        escaped(plain, special);
      } else {
        quotedText(plain);
        if (letter == '$') {
          dollar(true);
        } else {
          backquotes(true);
        }
      }
    }
    quotedText(plain);
    return at;
  }

  private void escaped(StringBuilder plain, String special) {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : '\\';
    if (next != '\n') {
      plain.append(special.indexOf(next) >= 0 ? "" : "\\").append(next);
    }
    at += 2;
  }

  private void quotedText(StringBuilder plain) {
    if (!plain.isEmpty()) {
      parts.add(new Word.Text(plain.toString(), true));
      plain.setLength(0);
    }
  }

  private void backquotes(boolean quoted) {
    flush();
    int end = text.indexOf('`', at + 1);
    if (end < 0) {
      unfinished("unexpected EOF while looking for matching ``'");
      return;
    }
    parts.add(new Word.Output(text.substring(at + 1, end), quoted));
    at = end + 1;
  }

  private void dollar(boolean quoted) {
    flush();
    var rest = text.substring(at + 1);
    if (rest.startsWith("((")) {
      wrong("$((…)) is not simulated");
    } else if (rest.startsWith("(")) {
      substitution(quoted);
    } else if (rest.startsWith("{")) {
      braces(rest, quoted);
    } else if (rest.startsWith("?")) {
      parts.add(new Word.Variable("?", quoted));
      at += 2;
    } else {
      int length = Brackets.nameLength(rest);
      if (length == 0) {
        parts.add(new Word.Text("$", true));
      } else {
        parts.add(new Word.Variable(rest.substring(0, length), quoted));
      }
      at += 1 + length;
    }
  }

  private void braces(String rest, boolean quoted) {
    int close = rest.indexOf('}');
    if (close < 0) {
      unfinished("unexpected EOF while looking for matching `}'");
      return;
    }
    var name = rest.substring(1, close);
    if (Brackets.nameLength(name) != name.length() || name.isEmpty()) {
      wrong("${" + name + "} is not simulated; simulated are $NAME, ${NAME} and $?");
      return;
    }
    parts.add(new Word.Variable(name, quoted));
    at += close + 2;
  }

  private void substitution(boolean quoted) {
    int start = at + 2;
    int close = Brackets.closing(text, start);
    if (close < 0) {
      unfinished("unexpected EOF while looking for matching `)'");
      return;
    }
    parts.add(new Word.Output(text.substring(start, close), quoted));
    at = close + 1;
  }
}
