package hopwise.web;

import hopwise.source.Markdown;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Texts of items as HTML; each is rendered once, as long as there are not too many. */
final class ItemText {
  /** Beyond this many texts the cache is emptied: some ten times what a large course has. */
  private static final int MOST = 20_000;

  private final Map<String, String> flows = new ConcurrentHashMap<>();
  private final Map<String, String> inlines = new ConcurrentHashMap<>();

  /** A text as paragraphs. */
  String flow(String text) {
    return render(flows, text, Markdown::flow);
  }

  /** A text within a line. */
  String inline(String text) {
    return render(inlines, text, Markdown::inline);
  }

  private static String render(
      Map<String, String> known, String text, UnaryOperator<String> renderer) {
    if (known.size() > MOST) {
      known.clear();
    }
    return known.computeIfAbsent(text, renderer);
  }
}
