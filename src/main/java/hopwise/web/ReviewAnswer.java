package hopwise.web;

import hopwise.quiz.BankItem;
import hopwise.quiz.Grader;
import hopwise.quiz.Item;
import hopwise.quiz.ItemVersion;
import hopwise.quiz.Response;
import hopwise.study.review.Rated;
import hopwise.web.item.Typing;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to an item in review, and to which variant. All of it is in the address, as in
 * practice.
 *
 * @param refusal why it cannot be marked; empty if it can
 * @param typing what stays in the line of a terminal
 * @param query the fields that say it, with the seed: {@code seed=7&how-many=251}
 */
record ReviewAnswer(
    ItemVersion version,
    long seed,
    Optional<Response> given,
    Optional<String> refusal,
    Typing typing,
    String query) {

  /** Reads the fields of an address; {@code seed} where they name none. */
  static ReviewAnswer of(BankItem item, long seed, Map<String, List<String>> fields) {
    long asked = PracticePages.number(fields, "seed", seed);
    var version = item.version(asked);
    var done =
        version.item() instanceof Item.Lab lab
            ? LabForm.done(lab, ResponseForm.read(lab, fields), fields)
            : new LabForm.Done(PracticePages.given(version, asked, fields), Typing.NOTHING);
    return new ReviewAnswer(
        version,
        asked,
        done.response(),
        Optional.of(done.typing().problem())
            .filter(problem -> !problem.isEmpty())
            .or(() -> PracticePages.refusal(version, done.response())),
        done.typing(),
        query(item.id(), asked, fields));
  }

  /** Reads {@link #query}. */
  static ReviewAnswer of(BankItem item, long seed, String query) {
    return of(item, seed, fields(query));
  }

  @Nullable Response response() {
    return given.orElse(null);
  }

  /** What the log keeps. */
  Rated.Answer graded() {
    var grade = Grader.grade(version.item(), response());
    return new Rated.Answer(query, grade.points(), grade.possible());
  }

  private static String query(String item, long seed, Map<String, List<String>> fields) {
    var query = new StringBuilder("seed=" + seed);
    fields.forEach((name, values) -> {
      if (name.equals(item) || name.startsWith(item + ".")) {
        values.forEach(
            value -> query.append('&').append(code(name)).append('=').append(code(value)));
      }
    });
    return query.toString();
  }

  private static Map<String, List<String>> fields(String query) {
    var fields = new LinkedHashMap<String, List<String>>();
    Arrays.stream(query.split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair ->
            fields
                .computeIfAbsent(decode(pair[0]), name -> new ArrayList<>())
                .add(decode(pair[1])));
    return fields;
  }

  private static String code(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
