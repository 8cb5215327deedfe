package hopwise.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.course.Chapter;
import hopwise.course.Course;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary that is shipped. */
class ShippedGlossaryTest {
  private static final Course COURSE = Shipped.EDITION.course();
  private static final int FEWEST_TERMS = 80;

  @Test
  void itHasManyTerms() {
    assertTrue(COURSE.glossary().size() >= FEWEST_TERMS, COURSE.glossary().size() + " terms");
  }

  @Test
  void theChapterOfEachTermUsesIt() {
    var unused =
        COURSE.glossary().stream()
            .filter(term -> !isUsed(term))
            .map(term -> term.term() + " in " + term.chapter())
            .toList();
    assertEquals(List.of(), unused);
  }

  @Test
  void noFormBelongsToTwoTerms() {
    var twice =
        COURSE.glossary().stream()
            .flatMap(ShippedGlossaryTest::forms)
            .map(form -> form.toLowerCase(Locale.ROOT))
            .collect(Collectors.groupingBy(form -> form, Collectors.counting()))
            .entrySet()
            .stream()
            .filter(form -> form.getValue() > 1)
            .map(form -> form.getKey())
            .toList();
    assertEquals(List.of(), twice);
  }

  private static boolean isUsed(Course.Term term) {
    var slug = term.chapter();
    var text =
        slug == null
            ? ""
            : COURSE.chapter(slug).stream()
                .flatMap(chapter -> chapter.sections().stream())
                .map(Chapter.Section::text)
                .collect(Collectors.joining("\n"));
    return forms(term)
        .anyMatch(form ->
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])" + Pattern.quote(form) + "(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .find());
  }

  private static Stream<String> forms(Course.Term term) {
    return Stream.concat(Stream.of(term.term()), term.also().stream());
  }
}
