package hopwise.source;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkNode;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import hopwise.course.Course;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Marks the first use of each term of the glossary, with its definition. Tables are left alone: a
 * definition would be cut off by the box in which a table scrolls.
 */
final class Terms {
  private final Map<String, Course.Term> forms = new HashMap<>();
  private final Set<String> used;
  private final Pattern anyForm;

  private Terms(Page page) {
    used = page.found.terms;
    for (var term : page.context.glossary()) {
      forms.putIfAbsent(key(term.term()), term);
      term.also().forEach(form -> forms.putIfAbsent(key(form), term));
    }
    var longestFirst =
        forms.keySet().stream()
            .filter(form -> !form.isEmpty())
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(form -> form))
            .map(Terms::pattern)
            .collect(Collectors.joining("|"));
    anyForm = Pattern.compile("(?<![\\p{L}\\p{N}_-])(?:" + longestFirst + ")(?![\\p{L}\\p{N}_-])");
  }

  static void settle(Node root, Page page) {
    if (!page.context.glossary().isEmpty()) {
      new Terms(page).settleBelow(root);
    }
  }

  private void settleBelow(Node parent) {
    for (var node : Tree.children(parent)) {
      switch (node) {
        case Heading heading -> {}
        case Code code -> {}
        case LinkNode link -> {}
        case LinkRef link when link.isDefined() -> {}
        case ImageRef image -> {}
        case TableBlock table -> {}
        case Text text -> settleText(text);
        default -> settleBelow(node);
      }
    }
  }

  private void settleText(Text text) {
    var chars = text.getChars();
    var uses = anyForm.matcher(chars);
    int done = 0;
    while (uses.find()) {
      var term = forms.get(key(uses.group()));
      if (term != null && used.add(term.term())) {
        text.insertBefore(new Text(chars.subSequence(done, uses.start())));
        var marked = marked(term);
        marked.appendChild(new Text(chars.subSequence(uses.start(), uses.end())));
        text.insertBefore(marked);
        done = uses.end();
      }
    }
    text.setChars(chars.subSequence(done));
  }

  private Node marked(Course.Term term) {
    var id = "term-" + used.size();
    var open =
        """
        <span class="term" role="button" tabindex="0" data-term="%s" aria-describedby="%s">\
        """
            .formatted(Escaping.escapeHtml(term.term(), false), id);
    var close =
        "</span><span role=\"tooltip\" class=\"definition\" id=\"%s\">%s</span>"
            .formatted(id, CodeSpans.html(term.definition()));
    return new Settled.Inline(open, close);
  }

  /** The same for forms that differ in the case of the first letter, or in line breaks. */
  private static String key(String form) {
    var words = form.strip().replaceAll("\\s+", " ");
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  private static String pattern(String key) {
    var first = key.substring(0, 1);
    var both =
        "(?:" + Pattern.quote(first) + "|" + Pattern.quote(first.toUpperCase(Locale.ROOT)) + ")";
    return both + Pattern.quote(key.substring(1));
  }
}
