package hopwise.quiz.variant;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands between two pairs of braces: names, whole numbers, texts in quotes, sums, products
 * and one comparison. Numbers are exact; one that does not fit into 64 bits is an error.
 */
public sealed interface Expression {
  /** A number or a text in quotes. */
  record Literal(Value value) implements Expression {}

  /** A name, then keys: {@code plan.podSubnet.addressesNeeded}. */
  record Name(List<String> path) implements Expression {
    /** Copies the list. */
    public Name {
      path = List.copyOf(path);
    }

    @Override
    public String toString() {
      return String.join(".", path);
    }
  }

  /** Two values and what is done with them. */
  record Operation(Operator operator, Expression left, Expression right) implements Expression {}

  /** What can be done with two values. */
  enum Operator {
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">="),
    EQUAL("=="),
    UNEQUAL("!=");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    /** The operator that is written so. */
    static Optional<Operator> of(String sign) {
      return Stream.of(values()).filter(one -> one.sign.equals(sign)).findFirst();
    }

    @Override
    public String toString() {
      return sign;
    }
  }

  /**
   * Reads an expression.
   *
   * @throws Unresolvable if it is none
   */
  static Expression parse(String text) {
    return new ExpressionReader(text).read();
  }

  /**
   * What it comes to.
   *
   * @throws Unresolvable if a name is not there, or values do not go together
   */
  default Value value(Values names) {
    return switch (this) {
      case Literal(var value) -> value;
      case Name(var path) -> names.at(path);
      case Operation(var operator, var left, var right) ->
          Arithmetic.value(operator, left.value(names), right.value(names));
    };
  }

  /** The first words of all names in it. */
  default Stream<String> names() {
    return switch (this) {
      case Literal literal -> Stream.empty();
      case Name(var path) -> Stream.of(path.getFirst());
      case Operation(var operator, var left, var right) ->
          Stream.concat(left.names(), right.names());
    };
  }
}
