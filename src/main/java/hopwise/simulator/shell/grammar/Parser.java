package hopwise.simulator.shell.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads command lines as bash does. */
public final class Parser {
  private static final Set<String> OTHER_KEYWORDS =
      Set.of("if", "while", "until", "case", "function", "select", "{", "[[", "time", "coproc");

  private static final Map<String, Script.Redirection> REDIRECTIONS =
      Map.ofEntries(
          entry("<", Script.Stream.INPUT, Script.Kind.READ),
          entry("<<", Script.Stream.INPUT, Script.Kind.HERE),
          entry("<<-", Script.Stream.INPUT, Script.Kind.HERE),
          entry(">", Script.Stream.OUTPUT, Script.Kind.WRITE),
          entry("1>", Script.Stream.OUTPUT, Script.Kind.WRITE),
          entry(">|", Script.Stream.OUTPUT, Script.Kind.WRITE),
          entry(">>", Script.Stream.OUTPUT, Script.Kind.APPEND),
          entry("2>", Script.Stream.ERRORS, Script.Kind.WRITE),
          entry("2>>", Script.Stream.ERRORS, Script.Kind.APPEND),
          entry("&>", Script.Stream.BOTH, Script.Kind.WRITE),
          entry(">&", Script.Stream.BOTH, Script.Kind.WRITE),
          entry("&>>", Script.Stream.BOTH, Script.Kind.APPEND),
          entry("2>&1", Script.Stream.ERRORS, Script.Kind.JOIN),
          entry(">&2", Script.Stream.OUTPUT, Script.Kind.JOIN),
          entry("1>&2", Script.Stream.OUTPUT, Script.Kind.JOIN));

  private final List<Token> tokens;
  private int at;
  private @Nullable Parsed stopped;

  private static Map.Entry<String, Script.Redirection> entry(
      String operator, Script.Stream stream, Script.Kind kind) {
    return Map.entry(operator, new Script.Redirection(stream, kind, new Word(List.of())));
  }

  private Parser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Reads a line, or several. */
  public static Parsed parse(String text) {
    var lexed = Lexer.read(text);
    if (lexed.stopped().isPresent()) {
      return lexed.stopped().get();
    }
    var parser = new Parser(lexed.tokens());
    var script = parser.script(false);
    if (parser.stopped == null && parser.at < parser.tokens.size()) {
      parser.unexpected();
    }
    return parser.stopped == null ? new Parsed.Understood(script) : parser.stopped;
  }

  private @Nullable Token current() {
    return at < tokens.size() ? tokens.get(at) : null;
  }

  private @Nullable String operator() {
    return current() instanceof Token.Operator(var text) ? text : null;
  }

  private boolean isOperator(String text) {
    return text.equals(operator());
  }

  private boolean isWord(String text) {
    return current() instanceof Token.Plain(var word) && word.plain().equals(text);
  }

  private void unexpected() {
    if (stopped != null) {
      return;
    }
    var token = current();
    stopped =
        switch (token) {
          case null -> new Parsed.Unfinished("bash: syntax error: unexpected end of file");
          case Token.Operator(var text) when text.equals("&") ->
              new Parsed.Wrong("bash: & is not simulated: a command runs to its end");
          case Token.Operator(var text) when text.equals("(") || text.equals("<<<") ->
              new Parsed.Wrong(
                  "bash: " + text + " is not simulated; simulated are: | && || ; < > >> 2> <<");
          case Token.Operator(var text) ->
              new Parsed.Wrong(
                  "bash: syntax error near unexpected token `"
                      + (text.equals("\n") ? "newline" : text)
                      + "'");
          case Token.Plain(var word) ->
              new Parsed.Wrong("bash: syntax error near unexpected token `" + word.plain() + "'");
        };
  }

  private Script script(boolean inLoop) {
    var chains = new ArrayList<Script.Chain>();
    newlines();
    while (current() != null && stopped == null && !(inLoop && isWord("done"))) {
      chains.add(chain());
      if (isOperator(";") || isOperator("\n")) {
        at++;
      } else if (current() != null) {
        unexpected();
      }
      newlines();
    }
    return new Script(chains);
  }

  private Script.Chain chain() {
    var first = pipeline();
    var rest = new ArrayList<Script.Next>();
    while ((isOperator("&&") || isOperator("||")) && stopped == null) {
      boolean onSuccess = isOperator("&&");
      at++;
      newlines();
      rest.add(new Script.Next(onSuccess, pipeline()));
    }
    return new Script.Chain(first, rest);
  }

  private void newlines() {
    while (isOperator("\n")) {
      at++;
    }
  }

  private Script.Pipeline pipeline() {
    boolean negated = false;
    while (isWord("!")) {
      negated = !negated;
      at++;
    }
    var commands = new ArrayList<Script.Command>();
    commands.add(command());
    while (isOperator("|") && stopped == null) {
      at++;
      newlines();
      commands.add(command());
    }
    return new Script.Pipeline(negated, commands);
  }

  private Script.Command command() {
    if (current() instanceof Token.Plain(var word) && OTHER_KEYWORDS.contains(word.plain())) {
      stopped =
          new Parsed.Wrong(
              "bash: `"
                  + word.plain()
                  + "' is not simulated; simulated are: pipes, lists with && || ; and for loops");
    }
    if (isWord("do") || isWord("done")) {
      unexpected();
    }
    if (isWord("for")) {
      return loop();
    }
    return simple();
  }

  private Script.Loop loop() {
    at++;
    var name = current() instanceof Token.Plain(var word) ? word.plain() : "";
    at++;
    if (name.isEmpty() || Brackets.nameLength(name) != name.length() || !isWord("in")) {
      unexpected();
    }
    at++;
    var words = new ArrayList<Word>();
    while (current() instanceof Token.Plain(var word)) {
      words.add(word);
      at++;
    }
    if (!isOperator(";") && !isOperator("\n")) {
      unexpected();
    }
    at++;
    newlines();
    if (!isWord("do")) {
      unexpected();
    }
    at++;
    var body = script(true);
    if (!isWord("done")) {
      unexpected();
    }
    at++;
    return new Script.Loop(name, words, body);
  }

  private Script.Simple simple() {
    var assignments = new ArrayList<Script.Assignment>();
    var words = new ArrayList<Word>();
    var redirections = new ArrayList<Script.Redirection>();
    while (stopped == null && current() != null) {
      if (current() instanceof Token.Plain(var word)) {
        at++;
        var assignment = words.isEmpty() ? assignment(word) : null;
        if (assignment == null) {
          words.add(word);
        } else {
          assignments.add(assignment);
        }
      } else if (!redirection(redirections)) {
        break;
      }
    }
    if (assignments.isEmpty() && words.isEmpty() && redirections.isEmpty()) {
      unexpected();
    }
    return new Script.Simple(assignments, words, redirections);
  }

  /** {@code NAME=VALUE}, null for any other word. */
  private static Script.@Nullable Assignment assignment(Word word) {
    if (word.parts().isEmpty()
        || !(word.parts().getFirst() instanceof Word.Text(var text, var quoted))
        || quoted) {
      return null;
    }
    int name = Brackets.nameLength(text);
    if (name == 0 || name == text.length() || text.charAt(name) != '=') {
      return null;
    }
    var value = new ArrayList<>(word.parts());
    value.set(0, new Word.Text(text.substring(name + 1), true));
    return new Script.Assignment(text.substring(0, name), new Word(value));
  }

  /** Takes a redirection; false where the next token is none. */
  private boolean redirection(List<Script.Redirection> redirections) {
    var text = operator();
    var redirection = text == null ? null : REDIRECTIONS.get(text);
    if (redirection == null) {
      return false;
    }
    at++;
    if (redirection.kind() == Script.Kind.JOIN) {
      redirections.add(redirection);
    } else if (current() instanceof Token.Plain(var word)) {
      at++;
      redirections.add(new Script.Redirection(redirection.stream(), redirection.kind(), word));
    } else {
      unexpected();
    }
    return true;
  }
}
