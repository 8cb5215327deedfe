package hopwise.source;

import hopwise.course.Chapter;
import hopwise.course.Course;
import hopwise.simulator.lab.Guide;
import hopwise.simulator.lab.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One pass over all files: reads each, holds them against one another, and makes an edition. */
final class LibraryReader {
  private final Library library;
  private final boolean thorough;
  private final int seeds;
  private final FileTree content;
  private final FileTree quizzes;
  private final Edition before;
  private final LastGood good;
  private final List<Diagnostic> problems = new ArrayList<>();

  /**
   * A pass.
   *
   * @param before has the last good versions
   * @param thorough whether scenarios are built and live blocks played
   * @param seeds for how many of them computed items are proved
   */
  LibraryReader(Library library, Edition before, boolean thorough, int seeds) {
    this.library = library;
    this.thorough = thorough;
    this.seeds = seeds;
    this.content = library.content();
    this.quizzes = library.quizzes();
    this.before = before;
    this.good = new LastGood(library, before, thorough, problems);
  }

  Edition edition() {
    var slugs = content.slugs(ChapterSource.FOLDER, ChapterSource.SUFFIX);
    var source = CourseSource.read(content);
    var objectives = CourseFiles.yaml(content, "objectives.yaml", problems::add);
    var terms = terms(slugs);
    var plan = source.plan().orElseGet(() -> CourseSource.Plan.of(before.course()));
    var chapters = chapters(slugs, plan, terms);
    var banks =
        quizzes.slugs("", ".yaml").stream()
            .filter(slug -> !slug.equals(MisconceptionSource.NAME))
            .map(slug -> BankSource.read(quizzes, slug))
            .toList();

    var exams = exams();
    var studies = exams.stream().filter(good::isCase).map(CaseSource::new).toList();
    var sources = Stream.concat(banks.stream(), studies.stream().map(CaseSource::bank)).toList();

    var names = names(objectives, chapters, sources);
    var goodPlan = good.plan(source.check(names), plan);
    source.plan().ifPresent(found -> unlisted(found, chapters));
    unserved(objectives, chapters, sources);
    var scenarios = scenarios();
    var goodObjectives =
        good.keep(CourseFiles.objectives(objectives), objectives, before.course().objectives());
    var computing = computing(names, sources);
    var goodBanks = good.banks(banks, names, computing);
    var goodChapters = good.chapters(chapters, names, goodBanks);
    var goodCases = good.cases(studies, names, goodBanks.keySet(), computing);
    goodCases.forEach((slug, study) -> goodBanks.put(slug, study.bank()));
    return new Edition(
        course(goodPlan, goodObjectives, terms, goodChapters),
        goodBanks,
        good.exams(exams, names, goodBanks, goodCases),
        goodCases,
        guides(source.labs(), new GuideReader(scenarios, names)),
        Set.copyOf(slugs),
        problems);
  }

  /** All scenarios; at a glance only their names. */
  private Map<String, Optional<Scenario>> scenarios() {
    var all = library.scenarios();
    var found = new HashMap<String, Optional<Scenario>>();
    for (var name : all.names()) {
      var result = thorough ? all.read(name) : Scenarios.Result.NOT_BUILT;
      problems.addAll(result.problems());
      found.put(name, result.scenario());
    }
    return found;
  }

  private List<Guide> guides(List<YamlNode> order, GuideReader reader) {
    var names = content.slugs(GuideSource.FOLDER, GuideSource.SUFFIX);
    for (var lab : order) {
      if (!names.contains(lab.text())) {
        var message = "there is no content/labs/" + lab.text() + ".yaml";
        problems.add(lab.error("unknown-lab", message + Nearest.hint(lab.text(), names)));
      }
    }
    var listed = order.stream().map(YamlNode::text).filter(names::contains);
    return Stream.concat(listed, names.stream())
        .distinct()
        .flatMap(name -> guide(name, reader).stream())
        .toList();
  }

  private Optional<Guide> guide(String name, GuideReader reader) {
    var source = GuideSource.read(content, name);
    var outcome = thorough ? reader.check(source) : reader.glance(source, library.scenarios());
    problems.addAll(outcome.problems());
    return outcome.value().or(() -> before.guide(name));
  }

  private List<Course.Term> terms(List<String> slugs) {
    var root = CourseFiles.yaml(content, "glossary.yaml", problems::add);
    var outcome = CourseFiles.glossary(root, Names.ofChapters(slugs));
    return good.keep(outcome, root, before.course().glossary());
  }

  private List<ChapterSource> chapters(
      List<String> slugs, CourseSource.Plan plan, List<Course.Term> terms) {
    var order = plan.chapters();
    return slugs.stream()
        .map(slug ->
            ChapterSource.read(content, library.scenarios(), slug, order.indexOf(slug) + 1, terms))
        .toList();
  }

  private Names names(
      Optional<YamlNode> objectives, List<ChapterSource> chapters, List<BankSource> banks) {
    var known =
        objectives
            .map(root -> root.list("objectives").stream().map(node -> node.text("id")).toList())
            .or(() ->
                Optional.of(
                        before.course().objectives().stream().map(Course.Objective::id).toList())
                    .filter(ids -> !ids.isEmpty()));
    return new Names(
        known.map(Set::copyOf),
        chapters.stream().collect(Collectors.toMap(ChapterSource::slug, ChapterSource::anchors)),
        banks.stream()
            .collect(
                Collectors.toMap(BankSource::slug, BankSource::itemIds, (bank, study) -> bank)));
  }

  private void unlisted(CourseSource.Plan plan, List<ChapterSource> chapters) {
    var listed = plan.chapters();
    for (var chapter : chapters) {
      if (!listed.contains(chapter.slug())) {
        var message = "content/course.yaml does not list this chapter, so nobody sees it";
        problems.add(Diagnostic.warning(chapter.path(), 1, 1, "unlisted-chapter", message));
      }
    }
  }

  private void unserved(
      Optional<YamlNode> objectives, List<ChapterSource> chapters, List<BankSource> banks) {
    var served = new HashSet<String>();
    chapters.forEach(chapter ->
        chapter
            .front()
            .ifPresent(
                front -> front.root().list("objectives").forEach(o -> served.add(o.text()))));
    banks.forEach(bank ->
        bank.root()
            .ifPresent(root -> root.list("items").forEach(i -> served.add(i.text("objective")))));
    objectives.stream()
        .flatMap(root -> root.list("objectives").stream())
        .flatMap(objective -> objective.get("id").stream())
        .filter(id -> !served.contains(id.text()))
        .forEach(id ->
            problems.add(
                id.warning(
                    "unserved-objective",
                    "no chapter and no question serves “%s”".formatted(id.text()))));
  }

  private Computing computing(Names names, List<BankSource> banks) {
    var source = MisconceptionSource.read(quizzes);
    var outcome = source.check(names);
    problems.addAll(outcome.problems());
    problems.addAll(
        source.unused(
            banks.stream()
                .flatMap(bank -> bank.root().stream())
                .flatMap(root -> root.value().findValuesAsString(Resolver.MISCONCEPTION).stream())
                .collect(Collectors.toSet())));
    return Computing.of(library, source.ids(), outcome.value().orElse(Map.of()), seeds);
  }

  private List<ExamFile> exams() {
    return quizzes.slugs(ExamFile.FOLDER, ExamFile.SUFFIX).stream()
        .map(slug -> ExamFile.read(quizzes, slug))
        .toList();
  }

  private static Course course(
      CourseSource.Plan plan,
      List<Course.Objective> objectives,
      List<Course.Term> terms,
      Map<String, Chapter> chapters) {
    return new Course(
        plan.title(),
        plan.summary(),
        plan.unlock(),
        plan.parts().stream()
            .map(part ->
                new Course.Part(
                    part.title(),
                    part.summary(),
                    part.chapters().stream()
                        .flatMap(slug -> Optional.ofNullable(chapters.get(slug)).stream())
                        .toList()))
            .toList(),
        objectives,
        terms);
  }
}
