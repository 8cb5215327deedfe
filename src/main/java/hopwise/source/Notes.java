package hopwise.source;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns quotes that begin with a kind, {@code > [!MYTH]}, into notes. */
final class Notes {
  private static final Pattern MARKER = Pattern.compile("\\[!([^\\]\\n]*)]([^\\n]*)");

  private Notes() {}

  private enum Kind {
    NOTE,
    TIP,
    WARNING,
    EXAM,
    MYTH;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    String title() {
      return name().charAt(0) + word().substring(1);
    }

    static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(kind -> kind.name().equals(word)).findFirst();
    }
  }

  static void settle(Node root, Page page) {
    for (var quote : Tree.all(root, BlockQuote.class)) {
      if (quote.getFirstChild() instanceof Paragraph first) {
        settle(quote, first, page);
      }
    }
  }

  private static void settle(BlockQuote quote, Paragraph first, Page page) {
    var marker = MARKER.matcher(first.getChars());
    if (!marker.lookingAt()) {
      return;
    }
    var kind = Kind.of(marker.group(1));
    if (kind.isEmpty()) {
      var known = Arrays.stream(Kind.values()).map(Kind::name).collect(Collectors.joining(", "));
      var message = "“%s” is no kind of note; there are %s".formatted(marker.group(1), known);
      page.error(first, "unknown-alert", message);
    } else if (!marker.group(2).isBlank()) {
      page.error(
          first,
          "unknown-alert",
          "[!%s] stands alone on its line; the text begins below it".formatted(kind.get()));
    } else {
      removeMarker(first);
      Tree.rename(quote, note(kind.get()));
    }
  }

  private static void removeMarker(Paragraph first) {
    for (var node : Tree.children(first)) {
      node.unlink();
      if (node instanceof SoftLineBreak) {
        return;
      }
    }
    first.unlink();
  }

  private static Node note(Kind kind) {
    var open =
        """
        <aside class="note note-%s" role="note">
        <p class="note-kind">%s</p>
        """
            .formatted(kind.word(), kind.title());
    return new Settled.Standing(open, "</aside>\n");
  }
}
