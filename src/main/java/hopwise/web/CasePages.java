package hopwise.web;

import hopwise.quiz.CaseStudy;
import hopwise.source.Edition;
import hopwise.source.Markdown;
import hopwise.web.view.ExamViews.CasePage;
import hopwise.web.view.ExamViews.CaseText;
import hopwise.web.view.Link;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Case studies for practice. */
final class CasePages {
  private final Supplier<Edition> edition;
  private final CaseTexts texts;

  CasePages(Supplier<Edition> edition, CaseTexts texts) {
    this.edition = edition;
    this.texts = texts;
  }

  /** A case study with links to practise its questions. */
  Optional<Page> study(String slug) {
    return edition
        .get()
        .caseStudy(slug)
        .map(study -> {
          var questions = questions(study);
          var view =
              new CasePage(
                  study.title(),
                  study.summary(),
                  texts.of(study),
                  questions,
                  questions.getFirst().url());
          return Page.of("case", "Case study: " + study.title(), view)
              .in("exams")
              .described(study.summary());
        });
  }

  /** The texts of the case study whose question is practised; empty if the bank is none. */
  Optional<CaseText> text(String bank) {
    return edition.get().caseStudy(bank).map(texts::of);
  }

  /** The link to the case study whose question is practised; empty if the bank is none. */
  Optional<Link> link(String bank) {
    return edition.get().caseStudy(bank).map(CasePages::link);
  }

  /** The link to a case study. */
  static Link link(CaseStudy study) {
    return new Link("/cases/" + study.slug(), "the case study " + study.title());
  }

  private static List<Link> questions(CaseStudy study) {
    var items = study.bank().items();
    return IntStream.range(0, items.size())
        .mapToObj(i ->
            new Link(
                "/practice/" + study.slug() + "/" + items.get(i).id(),
                lastSentence(Markdown.plain(items.get(i).sample().item().head().stem()))))
        .toList();
  }

  /** What a stem asks stands at its end. */
  private static String lastSentence(String text) {
    var sentences = text.strip().split("(?<=[.?!:])\\s+");
    return sentences[sentences.length - 1];
  }
}
