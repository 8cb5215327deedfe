package hopwise.web;

import hopwise.course.Chapter;
import hopwise.course.Course;
import hopwise.quiz.Bank;
import hopwise.simulator.lab.Guide;
import hopwise.source.Edition;
import hopwise.source.Markdown;
import hopwise.study.Attempt;
import hopwise.study.Progress;
import hopwise.study.Reading;
import hopwise.web.Standing.Kept;
import hopwise.web.view.CourseViews.Glossary;
import hopwise.web.view.CourseViews.GoOn;
import hopwise.web.view.CourseViews.Home;
import hopwise.web.view.CourseViews.HomePart;
import hopwise.web.view.CourseViews.Letter;
import hopwise.web.view.CourseViews.TermView;
import hopwise.web.view.Link;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Home, the exam page and the glossary. */
final class CoursePages {
  private final Supplier<Edition> edition;
  private final Standing standing;

  CoursePages(Supplier<Edition> edition, Standing standing) {
    this.edition = edition;
    this.standing = standing;
  }

  /** The home page. */
  Optional<Page> home(Visitor visitor) {
    var kept = standing.of(visitor);
    var course = kept.course();
    var chapters = course.chapters();
    var guides = edition.get().guides();
    var view =
        new Home(
            course.title(),
            course.summary(),
            parts(kept),
            goOn(kept).orElse(null),
            chapters.isEmpty()
                ? new Link("/", course.title())
                : CourseParts.link(chapters.getFirst()),
            kept.progress().completed(),
            chapters.size(),
            Hours.of(minutes(chapters)),
            guides.size(),
            Hours.of(guides.stream().mapToInt(Guide::minutes).sum()),
            questions(chapters));
    return Optional.of(
        Page.of("home", course.title(), view).in("course").described(course.summary()));
  }

  /** What the exam asks. */
  Optional<Page> exam(Visitor visitor) {
    var view = Outlines.of(standing.of(visitor).course());
    return Optional.of(
        Page.of("exam", "AZ-104 and AKS networking", view)
            .in("exams")
            .described(
                "What today's AZ-104 outline asks of networks, and what older outlines asked."));
  }

  /** The glossary. */
  Optional<Page> glossary(Visitor visitor) {
    var course = standing.of(visitor).course();
    var letters = new TreeMap<String, List<TermView>>();
    course.glossary().stream()
        .sorted(Comparator.comparing(term -> term.term().toLowerCase(Locale.ROOT)))
        .forEach(term ->
            letters.merge(
                letter(term.term()),
                List.of(term(course, term)),
                (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
    var view =
        new Glossary(
            letters.entrySet().stream().map(e -> new Letter(e.getKey(), e.getValue())).toList(),
            course.glossary().size());
    return Optional.of(
        Page.of("glossary", "Glossary", view)
            .in("glossary")
            .described("The words of Kubernetes networking on Azure, each in a sentence or two."));
  }

  private List<HomePart> parts(Kept kept) {
    var course = kept.course();
    var rows = CourseParts.of(course, kept.progress(), "");
    var aims = Aims.of(course);
    return IntStream.range(0, rows.size())
        .mapToObj(i -> {
          var row = rows.get(i);
          var reading = Hours.of(minutes(course.parts().get(i).chapters()));
          return new HomePart(row.title(), row.summary(), reading, aims.get(i), row.chapters());
        })
        .toList();
  }

  private static int minutes(List<Chapter> chapters) {
    return chapters.stream().mapToInt(Chapter::minutes).sum();
  }

  private int questions(List<Chapter> chapters) {
    var banks = edition.get().banks();
    return chapters.stream()
        .map(chapter -> banks.get(chapter.slug()))
        .filter(Objects::nonNull)
        .map(Bank::items)
        .mapToInt(List::size)
        .sum();
  }

  private TermView term(Course course, Course.Term term) {
    return new TermView(
        anchor(term.term()),
        term.term(),
        term.also(),
        Markdown.definition(term.definition()),
        Optional.ofNullable(term.chapter())
            .flatMap(course::chapter)
            .map(CourseParts::link)
            .orElse(null));
  }

  /** The id of a term in the page. */
  static String anchor(String term) {
    return term.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  private static String letter(String term) {
    var first = term.substring(0, 1).toUpperCase(Locale.ROOT);
    return Character.isLetter(first.charAt(0)) ? first : "0–9";
  }

  private record Candidate(Instant when, GoOn goOn) {}

  /** The open quiz or the chapter that the learner was at last. */
  private Optional<GoOn> goOn(Kept kept) {
    var quizzes =
        kept.attempts().stream().filter(Attempt::open).flatMap(a -> quiz(kept, a).stream());
    var readings = kept.readings().stream().flatMap(reading -> reading(kept, reading).stream());
    return Stream.concat(quizzes, readings)
        .max(Comparator.comparing(Candidate::when))
        .map(Candidate::goOn);
  }

  private Optional<Candidate> quiz(Kept kept, Attempt attempt) {
    var last =
        attempt.entries().stream()
            .map(Attempt.Entry::answered)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(attempt.started());
    var place = attempt.answered() + " of " + attempt.entries().size() + " questions answered";
    if (attempt.scope() == Attempt.Scope.EXAM) {
      var exam = new GoOn(ExamPages.url(attempt.id()), kept.title(attempt), place, "exam");
      return Optional.of(new Candidate(last, exam));
    }
    return edition
        .get()
        .bank(attempt.bank())
        .map(bank ->
            new Candidate(
                last, new GoOn("/attempts/" + attempt.id(), bank.title(), place, "quiz")));
  }

  private Optional<Candidate> reading(Kept kept, Reading reading) {
    return kept.progress()
        .of(reading.chapter())
        .map(state -> new Candidate(reading.seen(), goOn(kept, state, reading)));
  }

  private GoOn goOn(Kept kept, Progress.State state, Reading reading) {
    var chapter = state.chapter();
    boolean quiz = edition.get().banks().containsKey(chapter.slug());
    if (state.read() && !state.completed() && quiz) {
      return new GoOn(
          "/quiz/" + chapter.slug(), chapter.title(), "The quiz of this chapter", "quiz");
    }
    if (state.completed() && state.read()) {
      return kept.progress()
          .next()
          .map(next ->
              new GoOn(CourseParts.url(next.chapter()), next.chapter().title(), "", "chapter"))
          .orElseGet(() -> new GoOn(CourseParts.url(chapter), chapter.title(), "", "chapter"));
    }
    var section =
        chapter.sections().stream()
            .filter(s -> !reading.place().isEmpty() && s.anchor().equals(reading.place()))
            .findFirst();
    return new GoOn(
        CourseParts.url(chapter) + section.map(s -> "#" + s.anchor()).orElse(""),
        chapter.title(),
        section.map(Chapter.Section::title).orElse(""),
        "chapter");
  }
}
