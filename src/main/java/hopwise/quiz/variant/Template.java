package hopwise.quiz.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text with expressions in double braces, {@code {{plan.addressesNeeded}} addresses}. */
public record Template(List<Part> parts) {
  private static final String OPEN = "{{";
  private static final String CLOSE = "}}";

  /** Copies the list. */
  public Template {
    parts = List.copyOf(parts);
  }

  /** A part of a text. */
  public sealed interface Part {
    /** What stands as it is. */
    record Plain(String text) implements Part {}

    /** What is computed. */
    record Computed(Expression expression) implements Part {}
  }

  /** Whether a text has something to compute. */
  public static boolean isIn(String text) {
    return text.contains(OPEN);
  }

  /**
   * Reads a text.
   *
   * @throws Unresolvable if braces are not closed or hold no expression
   */
  public static Template parse(String text) {
    var parts = new ArrayList<Part>();
    int end = 0;
    for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, end)) {
      int close = text.indexOf(CLOSE, open);
      if (close < 0) {
        throw new Unresolvable("“{{” has no “}}”");
      }
      if (open > end) {
        parts.add(new Part.Plain(text.substring(end, open)));
      }
      parts.add(new Part.Computed(Expression.parse(text.substring(open + OPEN.length(), close))));
      end = close + CLOSE.length();
    }
    if (end < text.length() || parts.isEmpty()) {
      parts.add(new Part.Plain(text.substring(end)));
    }
    return new Template(parts);
  }

  /**
   * What it comes to: the value itself where the text is one expression, else a text.
   *
   * @throws Unresolvable if that cannot be computed
   */
  public Value value(Values names) {
    return parts.size() == 1 && parts.getFirst() instanceof Part.Computed(var expression)
        ? expression.value(names)
        : new Value.Text(text(names));
  }

  /**
   * The text with everything computed.
   *
   * @throws Unresolvable if that cannot be
   */
  public String text(Values names) {
    return parts.stream().map(part -> text(part, names)).collect(Collectors.joining());
  }

  private static String text(Part part, Values names) {
    return switch (part) {
      case Part.Plain(var text) -> text;
      case Part.Computed(var expression) -> {
        var value = expression.value(names);
        yield value
            .shown()
            .orElseThrow(() ->
                new Unresolvable("“%s” is no text: %s".formatted(words(expression), value.keys())));
      }
    };
  }

  private static String words(Expression expression) {
    return switch (expression) {
      case Expression.Name name -> name.toString();
      case Expression.Literal literal -> "it";
      case Expression.Operation operation -> "it";
    };
  }

  /** The first words of all names in it. */
  public Stream<String> names() {
    return parts.stream()
        .flatMap(part ->
            switch (part) {
              case Part.Plain plain -> Stream.empty();
              case Part.Computed(var expression) -> expression.names();
            });
  }
}
