package hopwise.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A bank's file, to which items are added; its comments stay. */
public final class BankFile {
  private final Path path;
  private final FileTree quizzes;
  private final String slug;

  /** The bank {@code slug} in the directory {@code quizzes}; the file need not be there. */
  public BankFile(Path quizzes, String slug) {
    this.path = quizzes.resolve(slug + ".yaml");
    this.quizzes = new FileTree(quizzes.toString(), quizzes);
    this.slug = slug;
  }

  /** Why nothing can be added: one sentence without a full stop; empty if something can. */
  public Optional<String> refusal() {
    if (!Slug.isOne(slug)) {
      return Optional.of(
          "“%s” is no name of a bank: lower-case words with hyphens".formatted(slug));
    }
    if (!Files.isDirectory(quizzes.root())) {
      return Optional.of("there is no directory " + quizzes.root());
    }
    return Files.exists(path) && text().isEmpty()
        ? Optional.of(path + " has errors; mend first what lint reports")
        : Optional.empty();
  }

  /** Ids of its items. */
  public List<String> ids() {
    return text().map(BankText::ids).orElse(List.of());
  }

  /**
   * Writes {@code items}, whose ids are {@code ids}, at the end, and the file if there is none.
   * Expects that there is no {@link #refusal()}.
   */
  public Scaffold.Result add(List<String> ids, List<String> items) {
    var longer =
        Files.exists(path)
            ? text().flatMap(text -> text.with(items, ids))
            : Optional.of(Templates.bank(slug) + BankText.indented(items, 2));
    if (longer.isEmpty()) {
      return new Scaffold.Result.Refused(
          "“items” must be the last key of %s, a list with dashes".formatted(path));
    }
    int size = longer.get().getBytes(StandardCharsets.UTF_8).length;
    if (size > TextReader.LARGEST) {
      return new Scaffold.Result.Refused(
          "%s would have %d bytes, more than %d".formatted(path, size, TextReader.LARGEST));
    }
    try {
      Files.writeString(path, longer.get());
      return new Scaffold.Result.Written(List.of(path));
    } catch (IOException e) {
      return new Scaffold.Result.Refused("cannot write " + path);
    }
  }

  private Optional<BankText> text() {
    return BankText.read(quizzes, slug);
  }
}
