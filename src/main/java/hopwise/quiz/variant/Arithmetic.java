package hopwise.quiz.variant;

import hopwise.quiz.variant.Expression.Operator;
import hopwise.quiz.variant.Value.Truth;
import hopwise.quiz.variant.Value.Whole;

/** What operators do. */
final class Arithmetic {
  private Arithmetic() {}

  static Value value(Operator operator, Value left, Value right) {
    return switch (operator) {
      case EQUAL -> new Truth(isSame(left, right));
      case UNEQUAL -> new Truth(!isSame(left, right));
      case PLUS, MINUS, TIMES, LESS, AT_MOST, MORE, AT_LEAST -> {
        if (left instanceof Whole(var a) && right instanceof Whole(var b)) {
          yield ofNumbers(operator, a, b);
        }
        var wrong = left instanceof Whole ? right : left;
        throw new Unresolvable(
            "“%s” takes two numbers, and %s".formatted(operator, described(wrong)));
      }
    };
  }

  private static Value ofNumbers(Operator operator, long a, long b) {
    try {
      return switch (operator) {
        case PLUS -> new Whole(Math.addExact(a, b));
        case MINUS -> new Whole(Math.subtractExact(a, b));
        case TIMES -> new Whole(Math.multiplyExact(a, b));
        case LESS -> new Truth(a < b);
        case AT_MOST -> new Truth(a <= b);
        case MORE -> new Truth(a > b);
        case AT_LEAST -> new Truth(a >= b);
        case EQUAL -> new Truth(a == b);
        case UNEQUAL -> new Truth(a != b);
      };
    } catch (ArithmeticException e) {
      throw new Unresolvable("%d %s %d is too large a number".formatted(a, operator, b));
    }
  }

  /** By what they say: a range is the same as its text. */
  private static boolean isSame(Value left, Value right) {
    return left.equals(right) || (left.shown().isPresent() && left.shown().equals(right.shown()));
  }

  private static String described(Value value) {
    return value
        .shown()
        .map("“%s” is none"::formatted)
        .orElse(
            "one of them is " + (value instanceof Value.Nothing ? "nothing" : "a list or tree"));
  }
}
