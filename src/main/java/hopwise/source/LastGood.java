package hopwise.source;

import hopwise.course.Block;
import hopwise.course.Chapter;
import hopwise.quiz.Bank;
import hopwise.quiz.Blueprint;
import hopwise.quiz.CaseStudy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Of each file its new version where that has no error, otherwise the last one that had none. */
final class LastGood {
  private final Library library;
  private final Edition before;
  private final boolean thorough;
  private final List<Diagnostic> problems;

  /**
   * What is kept of the edition before.
   *
   * @param thorough whether live blocks are played
   * @param problems where those that are found are added
   */
  LastGood(Library library, Edition before, boolean thorough, List<Diagnostic> problems) {
    this.library = library;
    this.before = before;
    this.thorough = thorough;
    this.problems = problems;
  }

  <T> T keep(Outcome<T> outcome, Optional<YamlNode> root, T last) {
    problems.addAll(outcome.problems());
    return root.flatMap(tree -> outcome.value()).orElse(last);
  }

  /** Without a version from before, what can be made out of the plan is better than nothing. */
  CourseSource.Plan plan(Outcome<CourseSource.Plan> outcome, CourseSource.Plan plan) {
    problems.addAll(outcome.problems());
    var last = before.course();
    return outcome
        .value()
        .orElseGet(() -> last.parts().isEmpty() ? plan : CourseSource.Plan.of(last));
  }

  Map<String, Bank> banks(List<BankSource> banks, Names names, Computing computing) {
    var good = new HashMap<String, Bank>();
    for (var bank : banks) {
      var outcome = bank.check(names, computing, thorough);
      problems.addAll(outcome.problems());
      outcome
          .value()
          .or(() -> before.bank(bank.slug()))
          .ifPresent(found -> good.put(bank.slug(), found));
    }
    return good;
  }

  /** A file that cannot be read now is what it was before. */
  boolean isCase(ExamFile file) {
    return file.isCase() || (file.root().isEmpty() && before.caseStudy(file.slug()).isPresent());
  }

  Map<String, CaseStudy> cases(
      List<CaseSource> studies, Names names, Set<String> banks, Computing computing) {
    var good = new HashMap<String, CaseStudy>();
    for (var study : studies) {
      var slug = study.file().slug();
      var outcome = study.check(names, banks, computing, thorough);
      problems.addAll(outcome.problems());
      outcome
          .value()
          .or(() -> before.caseStudy(slug))
          .filter(found -> !banks.contains(slug))
          .ifPresent(found -> good.put(slug, found));
    }
    return good;
  }

  List<Blueprint> exams(
      List<ExamFile> exams, Names names, Map<String, Bank> banks, Map<String, CaseStudy> cases) {
    var studies =
        exams.stream().filter(this::isCase).map(ExamFile::slug).collect(Collectors.toSet());
    return exams.stream()
        .filter(exam -> !isCase(exam))
        .flatMap(exam -> {
          var outcome = new ExamSource(exam, studies).check(names, banks, cases);
          problems.addAll(outcome.problems());
          return outcome.value().or(() -> before.exam(exam.slug())).stream();
        })
        .toList();
  }

  Map<String, Chapter> chapters(
      List<ChapterSource> chapters, Names names, Map<String, Bank> banks) {
    var good = new HashMap<String, Chapter>();
    before.course().chapters().forEach(chapter -> good.put(chapter.slug(), chapter));
    for (var chapter : chapters) {
      var outcome = chapter.check(names);
      problems.addAll(outcome.problems());
      outcome
          .value()
          .filter(found -> !thorough || isPlayable(chapter, found))
          .ifPresent(found -> good.put(chapter.slug(), found));
    }
    good.replaceAll(
        (slug, chapter) -> withQuestionsOf(Optional.ofNullable(banks.get(slug)), chapter));
    return good;
  }

  private boolean isPlayable(ChapterSource source, Chapter chapter) {
    var found = source.rehearse(chapter, library.plays());
    problems.addAll(found);
    return found.stream().noneMatch(Diagnostic::isError);
  }

  private static Chapter withQuestionsOf(Optional<Bank> bank, Chapter chapter) {
    return chapter.withBlocks(
        chapter.blocks().stream()
            .filter(block ->
                !(block instanceof Block.Question question)
                    || bank.flatMap(found -> found.item(question.item())).isPresent())
            .toList());
  }
}
