package hopwise.source;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills blanks, {@code [[id]]}, with fields. */
final class Blanks {
  private static final Pattern ID = Pattern.compile("[\\w-]+");
  private static final Pattern BLANK = Pattern.compile("\\[\\[([\\w-]+)]]");

  private final Function<String, String> field;

  private Blanks(Function<String, String> field) {
    this.field = field;
  }

  static void settle(Node root, Function<String, String> field) {
    var blanks = new Blanks(field);
    Tree.all(root, LinkRef.class).forEach(blanks::settle);
    for (var code : Tree.all(root, Code.class)) {
      blanks.settle(
          code, code.getText().toString(), html -> new Settled.Inline("<code>" + html, "</code>"));
    }
    for (var code : Tree.all(root, FencedCodeBlock.class)) {
      blanks.settle(
          code,
          code.getContentChars().toString().stripTrailing(),
          html -> new Settled.Standing("<pre tabindex=\"0\"><code>" + html, "</code></pre>\n"));
    }
  }

  /** The parser takes the inner brackets for a reference; the outer ones are left in the text. */
  private void settle(LinkRef inner) {
    if (!inner.isDefined()
        && ID.matcher(inner.getReference()).matches()
        && lastText(inner.getPrevious()) instanceof Text before
        && firstText(inner.getNext()) instanceof Text after
        && before.getChars().endsWith("[")
        && after.getChars().startsWith("]")) {
      before.setChars(before.getChars().subSequence(0, before.getTextLength() - 1));
      after.setChars(after.getChars().subSequence(1));
      Tree.replace(inner, new Settled.Inline(field.apply(inner.getReference().toString()), ""));
    }
  }

  private static @Nullable Node lastText(@Nullable Node node) {
    return node instanceof TextBase texts ? texts.getLastChild() : node;
  }

  private static @Nullable Node firstText(@Nullable Node node) {
    return node instanceof TextBase texts ? texts.getFirstChild() : node;
  }

  private void settle(Node code, String text, Function<String, Node> frame) {
    if (BLANK.matcher(text).find()) {
      var filled =
          BLANK
              .matcher(Escaping.escapeHtml(text, false))
              .replaceAll(blank -> Matcher.quoteReplacement(field.apply(blank.group(1))));
      Tree.replace(code, frame.apply(filled));
    }
  }
}
