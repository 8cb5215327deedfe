package hopwise.source;

import hopwise.course.Course;
import hopwise.quiz.Bank;
import hopwise.quiz.Blueprint;
import hopwise.quiz.CaseStudy;
import hopwise.simulator.lab.Guide;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that is read at one moment, drafts included. A file with an error is here as its last
 * good version; if it never was good, it is not here. Every item that a chapter shows is in the
 * chapter's bank.
 *
 * @param banks by slug, those of case studies included
 * @param exams sorted by slug
 * @param cases case studies, by slug
 * @param guides the guided labs, in the order in which a list shows them
 * @param chapterFiles slugs of all chapters that have a file, also of those that are not in the
 *     course
 * @param diagnostics sorted by place
 */
public record Edition(
    Course course,
    Map<String, Bank> banks,
    List<Blueprint> exams,
    Map<String, CaseStudy> cases,
    List<Guide> guides,
    Set<String> chapterFiles,
    List<Diagnostic> diagnostics) {
  static final Edition EMPTY =
      new Edition(
          new Course("", "", Course.Unlock.ADVISE, List.of(), List.of(), List.of()),
          Map.of(),
          List.of(),
          Map.of(),
          List.of(),
          Set.of(),
          List.of());

  /** Sorts the diagnostics, and copies. */
  public Edition {
    banks = Map.copyOf(banks);
    exams = List.copyOf(exams);
    cases = Map.copyOf(cases);
    guides = List.copyOf(guides);
    chapterFiles = Set.copyOf(chapterFiles);
    diagnostics = diagnostics.stream().sorted().distinct().toList();
  }

  /** The bank {@code slug}; a chapter's bank has the chapter's slug. */
  public Optional<Bank> bank(String slug) {
    return Optional.ofNullable(banks.get(slug));
  }

  /** The exam {@code slug}. */
  public Optional<Blueprint> exam(String slug) {
    return exams.stream().filter(exam -> exam.slug().equals(slug)).findFirst();
  }

  /** The case study {@code slug}. */
  public Optional<CaseStudy> caseStudy(String slug) {
    return Optional.ofNullable(cases.get(slug));
  }

  /** The guided lab {@code name}. */
  public Optional<Guide> guide(String name) {
    return guides.stream().filter(guide -> guide.name().equals(name)).findFirst();
  }

  /** Whether a diagnostic is an error. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
