package hopwise.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Begins chapters, items and labs for an author to fill in. What it writes lints clean. */
public final class Scaffold {
  private static final String USUAL_SCENARIO = "linux-primitives";

  private final Path content;
  private final Path quizzes;
  private final Library library;

  /** Writes into these directories, which must be there. */
  public Scaffold(Path content, Path quizzes) {
    this.content = content;
    this.quizzes = quizzes;
    this.library = Library.of(content, quizzes);
  }

  /** What became of a wish. */
  public sealed interface Result {
    /** Files made or changed. */
    record Written(List<Path> files) implements Result {}

    /**
     * Nothing was changed.
     *
     * @param reason one sentence without a full stop
     */
    record Refused(String reason) implements Result {}
  }

  /** A chapter, its bank, and its place at the end of the course. */
  public Result chapter(String slug) {
    var chapter = content.resolve("chapters").resolve(slug + ".md");
    var bank = quizzes.resolve(slug + ".yaml");
    return badSlug(slug)
        .or(() -> missing(content))
        .or(() -> missing(quizzes))
        .or(() -> taken(chapter))
        .or(() -> taken(bank))
        .orElseGet(() -> chapter(slug, chapter, bank));
  }

  private Result chapter(String slug, Path chapter, Path bank) {
    var objective = firstObjective();
    if (objective.isEmpty()) {
      return new Result.Refused("write an objective into objectives.yaml first");
    }
    var course = CourseText.read(library.content()).flatMap(text -> text.with(slug));
    if (course.isEmpty()) {
      return new Result.Refused("course.yaml has no part with a list of chapters to add this to");
    }
    var files = new LinkedHashMap<Path, String>();
    files.put(chapter, Templates.chapter(slug, objective.get()));
    files.put(bank, Templates.bank(slug, objective.get()));
    files.put(content.resolve("course.yaml"), course.get());
    return write(files);
  }

  /** An item at the end of a bank. */
  public Result item(String bank, String id) {
    return badSlug(bank)
        .or(() -> badSlug(id))
        .or(() -> missing(quizzes))
        .orElseGet(() -> newItem(bank, id));
  }

  private Result newItem(String bank, String id) {
    if (!library.quizzes().has(bank + ".yaml")) {
      return new Result.Refused("there is no bank " + quizzes.resolve(bank + ".yaml"));
    }
    var objective = firstObjective();
    var chapter = chapterFor(bank);
    var text = BankText.read(library.quizzes(), bank);
    if (text.isEmpty() || objective.isEmpty() || chapter.isEmpty()) {
      return new Result.Refused("the course has errors; mend first what lint reports");
    }
    if (text.get().ids().contains(id)) {
      return new Result.Refused("the bank %s has an item “%s” already".formatted(bank, id));
    }
    var items = Templates.choice(id, objective.get(), chapter.get() + ".md");
    return text.get()
        .with(items, id)
        .map(longer -> write(Map.of(quizzes.resolve(bank + ".yaml"), longer)))
        .orElseGet(() ->
            new Result.Refused("“items” must be the last key of the bank, a list with dashes"));
  }

  /**
   * A guided lab.
   *
   * @param scenario which it plays in; empty for {@code linux-primitives}, or the first there is
   */
  public Result lab(String name, String scenario) {
    var lab = content.resolve("labs").resolve(name + ".yaml");
    return badSlug(name)
        .or(() -> missing(content))
        .or(() -> taken(lab))
        .or(() -> taken(content.resolve("scenarios").resolve(name + ".yaml")))
        .orElseGet(() -> newLab(name, scenario, lab));
  }

  private Result newLab(String name, String wanted, Path lab) {
    var names = library.scenarios().names();
    if (names.isEmpty()) {
      return new Result.Refused("write a scenario first; a lab plays in one");
    }
    var usual = names.contains(USUAL_SCENARIO) ? USUAL_SCENARIO : names.getFirst();
    var scenario = wanted.isEmpty() ? usual : wanted;
    if (!names.contains(scenario)) {
      return new Result.Refused(
          "there is no scenario “%s”; there are %s".formatted(scenario, String.join(", ", names)));
    }
    return library
        .scenarios()
        .read(scenario)
        .scenario()
        .map(found -> write(Map.of(lab, Templates.lab(name, scenario, found.start()))))
        .orElseGet(
            () -> new Result.Refused("the scenario " + scenario + " has errors; mend it first"));
  }

  private Optional<String> chapterFor(String bank) {
    var slugs = library.content().slugs(ChapterSource.FOLDER, ChapterSource.SUFFIX);
    return slugs.contains(bank) ? Optional.of(bank) : slugs.stream().findFirst();
  }

  private Optional<String> firstObjective() {
    return CourseFiles.yaml(library.content(), "objectives.yaml", problem -> {}).stream()
        .flatMap(root -> root.list("objectives").stream())
        .map(objective -> objective.text("id"))
        .filter(Slug::isOne)
        .findFirst();
  }

  private static Optional<Result> badSlug(String slug) {
    return Slug.isOne(slug) && isTextInYaml(slug)
        ? Optional.empty()
        : refused("“%s” is no name: lower-case words with hyphens, please".formatted(slug));
  }

  /** Not so {@code 2026}, {@code 1e3} and {@code true}. */
  private static boolean isTextInYaml(String slug) {
    return LocatedYaml.parse(new SourceFile("", slug), problem -> {})
        .filter(node -> node.value().isString())
        .isPresent();
  }

  private static Optional<Result> missing(Path directory) {
    return Files.isDirectory(directory)
        ? Optional.empty()
        : refused("there is no directory " + directory);
  }

  private static Optional<Result> taken(Path file) {
    return Files.exists(file) ? refused(file + " is there already") : Optional.empty();
  }

  private static Optional<Result> refused(String reason) {
    return Optional.of(new Result.Refused(reason));
  }

  private static Result write(Map<Path, String> files) {
    var written = new ArrayList<Path>();
    for (var file : files.entrySet()) {
      try {
        Files.createDirectories(file.getKey().toAbsolutePath().getParent());
        Files.writeString(file.getKey(), file.getValue());
        written.add(file.getKey());
      } catch (IOException e) {
        return new Result.Refused("cannot write " + file.getKey());
      }
    }
    return new Result.Written(List.copyOf(written));
  }
}
