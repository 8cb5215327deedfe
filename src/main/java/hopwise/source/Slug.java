package hopwise.source;

import java.util.List;
import java.util.regex.Pattern;

/** Permanent names of chapters, banks and items: lower-case words with hyphens. */
final class Slug {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private Slug() {}

  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /** What is wrong with the name of the file at {@code path}. */
  static List<Diagnostic> check(String slug, String path) {
    var message = "the file's name must be lower-case words with hyphens, not “" + slug + "”";
    return isOne(slug) ? List.of() : List.of(Diagnostic.error(path, 1, 1, "bad-slug", message));
  }
}
