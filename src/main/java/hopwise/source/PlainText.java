package hopwise.source;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;

/** What is left of a Markdown tree when its marks are taken away. */
final class PlainText {
  private final StringBuilder text = new StringBuilder();

  private PlainText() {}

  static String of(Node node) {
    var plain = new PlainText();
    plain.add(node);
    return plain.text.toString().replaceAll("\\s+", " ").strip();
  }

  private void add(Node node) {
    switch (node) {
      case Settled settled -> {
        text.append(settled.markup().text());
        addChildren(node);
      }
      case Text words -> text.append(words.getChars().unescape());
      case HtmlEntity entity -> text.append(entity.getChars().unescape());
      case Code code -> text.append(code.getText());
      case FencedCodeBlock code -> text.append(code.getContentChars());
      case IndentedCodeBlock code -> text.append(code.getContentChars());
      case SoftLineBreak line -> text.append(' ');
      case HardLineBreak line -> text.append(' ');
      case TableSeparator line -> {}
      default -> addChildren(node);
    }
    if (node instanceof Block || node instanceof TableCell) {
      text.append(' ');
    }
  }

  private void addChildren(Node node) {
    for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
      add(child);
    }
  }
}
