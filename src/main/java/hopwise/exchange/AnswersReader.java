package hopwise.exchange;

import hopwise.exchange.Question.Answer;
import hopwise.exchange.Question.Body;
import hopwise.exchange.Question.Figure;
import hopwise.exchange.Question.Pair;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads what stands between the braces of a question, without the feedback for all. */
final class AnswersReader {
  private static final int MOST = 100;
  private static final BigDecimal FULL = BigDecimal.valueOf(100);
  private static final Pattern WEIGHT = Pattern.compile("^%(-?\\d{1,3}(?:\\.\\d{0,9})?)%");
  private static final Set<String> TRUE = Set.of("T", "TRUE");
  private static final Set<String> FALSE = Set.of("F", "FALSE");

  private final Span block;
  private final Format format;
  private final Consumer<Remark> errors;

  AnswersReader(Span block, Format format, Consumer<Remark> errors) {
    this.block = block;
    this.format = format;
    this.errors = errors;
  }

  /** In the order in which Moodle asks what a question is. */
  Optional<Body> body() {
    if (block.isEmpty()) {
      return Optional.of(new Body.Essay());
    }
    if (block.startsWith("#")) {
      return numeric(block.tail(1));
    }
    if (block.find("~") >= 0) {
      return choice();
    }
    if (block.find("=") >= 0 && block.find("->") >= 0) {
      return parts(block, "=", this::pair).map(Body.Match::new);
    }
    var word = upTo(block, "#").strip().raw();
    return TRUE.contains(word) || FALSE.contains(word)
        ? Optional.of(trueFalse(TRUE.contains(word)))
        : parts(block, "=", this::typed).map(Body.Typed::new);
  }

  private Body trueFalse(boolean key) {
    var wrong = behind(block, "#");
    return new Body.TrueFalse(
        key, Texts.read(upTo(wrong, "#"), format), Texts.read(behind(wrong, "#"), format));
  }

  private Optional<Body> choice() {
    boolean single = block.find("=") >= 0;
    return parts(block, "=~", this::option)
        .flatMap(answers ->
            answers.size() < 2
                ? error(block, "a choice needs two answers or more")
                : Optional.of(new Body.Choice(single, answers)));
  }

  private Optional<Answer> option(Span part) {
    var rest = part.tail(1).strip();
    return part.startsWith("=")
        ? Optional.of(answer(FULL, rest))
        : weighted(rest, BigDecimal.ZERO).map(found -> answer(found.weight(), found.rest()));
  }

  private Optional<Answer> typed(Span part) {
    return weighted(unmarked(part), FULL).map(found -> answer(found.weight(), found.rest()));
  }

  private Answer answer(BigDecimal weight, Span rest) {
    return new Answer(
        weight, Texts.read(upTo(rest, "#"), format), Texts.read(behind(rest, "#"), format));
  }

  private Optional<Pair> pair(Span part) {
    var rest = unmarked(part);
    int arrow = rest.find("->");
    return arrow < 0
        ? error(part, "a pair needs “->” between its two texts")
        : Optional.of(
            new Pair(
                Texts.read(rest.head(arrow), format), rest.tail(arrow + 2).strip().text(true)));
  }

  private Optional<Body> numeric(Span figures) {
    int wrong = figures.find("~");
    var feedback = wrong < 0 ? Text.EMPTY : Texts.read(behind(figures.tail(wrong), "#"), format);
    var right = wrong < 0 ? figures : figures.head(wrong);
    return parts(right, "=", this::figure).map(list -> new Body.Numeric(list, feedback));
  }

  private Optional<Figure> figure(Span part) {
    return weighted(unmarked(part), FULL)
        .flatMap(found ->
            Range.parse(upTo(found.rest(), "#").strip().text(true))
                .map(range -> {
                  var feedback = Texts.read(behind(found.rest(), "#"), format);
                  return new Figure(found.weight(), range.value(), range.tolerance(), feedback);
                })
                .or(() ->
                    error(part, "this is no number; write 4, 4:0.5 or 3.5..4.5, with few digits")));
  }

  /** The parts that {@code marks} begin, each read; a first one needs no mark where one mark is. */
  private <T> Optional<List<T>> parts(Span span, String marks, Function<Span, Optional<T>> read) {
    var parts = new ArrayList<>(span.parts(marks));
    if (parts.getFirst().strip().isEmpty()) {
      parts.removeFirst();
    } else if (marks.length() > 1) {
      return error(span, "an answer of a choice begins with = or ~");
    }
    if (parts.isEmpty() || parts.size() > MOST) {
      return error(
          span, parts.isEmpty() ? "there is no answer here" : "there are more than 100 answers");
    }
    var result = new ArrayList<T>();
    for (var part : parts) {
      var found = read.apply(part);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      result.add(found.get());
    }
    return Optional.of(result);
  }

  private record Weighted(BigDecimal weight, Span rest) {}

  private Optional<Weighted> weighted(Span span, BigDecimal usual) {
    var weight = WEIGHT.matcher(span.raw());
    if (!weight.find()) {
      return Optional.of(new Weighted(usual, span));
    }
    var percent = new BigDecimal(weight.group(1));
    return percent.abs().compareTo(FULL) > 0
        ? error(span, "a weight is -100 to 100 percent")
        : Optional.of(new Weighted(percent, span.tail(weight.end()).strip()));
  }

  private static Span unmarked(Span part) {
    return (part.startsWith("=") ? part.tail(1) : part).strip();
  }

  private static Span upTo(Span span, String mark) {
    int at = span.find(mark);
    return at < 0 ? span : span.head(at);
  }

  private static Span behind(Span span, String mark) {
    int at = span.find(mark);
    return at < 0 ? span.tail(span.to() - span.from()) : span.tail(at + mark.length());
  }

  private <T> Optional<T> error(Span at, String message) {
    errors.accept(Remark.error(at.place(), message));
    return Optional.empty();
  }
}
