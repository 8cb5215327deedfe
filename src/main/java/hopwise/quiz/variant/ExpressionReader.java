package hopwise.quiz.variant;

import hopwise.quiz.variant.Expression.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads expressions: comparisons of sums of products. */
final class ExpressionReader {
  private static final Pattern WORDS =
      Pattern.compile(
          "\\s*(?:(?<number>\\d{1,18})(?![\\w.])"
              + "|(?<name>[A-Za-z]\\w*(?:\\.\\w+)*)"
              + "|\"(?<text>[^\"]*)\"|'(?<quoted>[^']*)'"
              + "|(?<sign><=|>=|==|!=|[-+*<>()]))\\s*");
  private static final int LONGEST = 200;

  private final String written;
  private final List<Word> words = new ArrayList<>();
  private int next;

  /** A sign, or an operand. */
  private record Word(String sign, Optional<Expression> operand) {}

  ExpressionReader(String written) {
    this.written = written;
  }

  Expression read() {
    var found = WORDS.matcher(written);
    int end = 0;
    while (end < written.length() && found.find(end) && found.start() == end) {
      words.add(word(found));
      end = found.end();
    }
    if (end < written.length() || words.isEmpty() || words.size() > LONGEST) {
      throw wrong(written.substring(end).strip());
    }
    var expression = comparison();
    if (next < words.size()) {
      throw wrong(words.get(next).sign());
    }
    return expression;
  }

  private static Word word(Matcher found) {
    if (found.group("number") != null) {
      return operand(new Value.Whole(Long.parseLong(found.group("number"))));
    }
    if (found.group("name") != null) {
      var path = List.of(found.group("name").split("\\.", -1));
      return new Word("", Optional.of(new Expression.Name(path)));
    }
    if (found.group("text") != null) {
      return operand(new Value.Text(found.group("text")));
    }
    if (found.group("quoted") != null) {
      return operand(new Value.Text(found.group("quoted")));
    }
    return new Word(found.group("sign"), Optional.empty());
  }

  private static Word operand(Value value) {
    return new Word("", Optional.of(new Expression.Literal(value)));
  }

  private Expression comparison() {
    var left = sum();
    var operator = take("<", "<=", ">", ">=", "==", "!=");
    return operator.isEmpty() ? left : new Expression.Operation(operator.get(), left, sum());
  }

  private Expression sum() {
    var left = product();
    for (var sign = take("+", "-"); sign.isPresent(); sign = take("+", "-")) {
      left = new Expression.Operation(sign.get(), left, product());
    }
    return left;
  }

  private Expression product() {
    var left = operand();
    for (var sign = take("*"); sign.isPresent(); sign = take("*")) {
      left = new Expression.Operation(sign.get(), left, operand());
    }
    return left;
  }

  private Expression operand() {
    if (take("-").isPresent()) {
      var zero = new Expression.Literal(new Value.Whole(0));
      return new Expression.Operation(Operator.MINUS, zero, operand());
    }
    if (next == words.size()) {
      throw wrong("");
    }
    var word = words.get(next++);
    if (word.operand().isPresent()) {
      return word.operand().get();
    }
    if (!word.sign().equals("(")) {
      throw wrong(word.sign());
    }
    var inner = comparison();
    if (next == words.size() || !words.get(next++).sign().equals(")")) {
      throw wrong("(");
    }
    return inner;
  }

  private Optional<Operator> take(String... signs) {
    if (next < words.size() && List.of(signs).contains(words.get(next).sign())) {
      return Operator.of(words.get(next++).sign());
    }
    return Optional.empty();
  }

  private Unresolvable wrong(String part) {
    return new Unresolvable(
        "“%s” is no expression%s; there are names, whole numbers, + - * and comparisons"
            .formatted(written.strip(), part.isEmpty() ? "" : ": look at “" + part + "”"));
  }
}
