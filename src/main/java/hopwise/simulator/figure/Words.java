package hopwise.simulator.figure;

import hopwise.simulator.figure.Figure.Label;
import java.util.ArrayList;
import java.util.List;

/** Sets lines of text into boxes. */
final class Words {
  /** Between a box's border and its words. */
  static final int PAD = 6;

  /** Between words side by side. */
  private static final int SPACE = 8;

  private static final String ELLIPSIS = "…";
  private static final int TAIL = 6;
  private static final int LONGEST_TAIL = 12;

  private Words() {}

  /** A text as it fits: the middle is left out of one that is too long, its last word kept. */
  static String fit(Role role, String text, int width) {
    if (role.width(text) <= width) {
      return text;
    }
    for (int tail = tail(text); tail >= 0; tail--) {
      var end = text.substring(text.length() - tail);
      for (int head = text.length() - tail - 1; head >= Math.max(1, tail / 3); head--) {
        var shorter = text.substring(0, head) + ELLIPSIS + end;
        if (role.width(shorter) <= width) {
          return shorter;
        }
      }
    }
    return "";
  }

  /** How long the end is by which a text is told from others like it. */
  private static int tail(String text) {
    int last = text.length() - text.lastIndexOf('-');
    return last <= LONGEST_TAIL && text.contains("-") ? last : Math.min(TAIL, text.length() / 2);
  }

  private static Label label(Part.Line line, int x, int baseline, int width) {
    var text = fit(line.role(), line.text(), width);
    int length = line.role().width(text);
    return new Label(line.role(), text, line.text(), line.space(), x, baseline, length);
  }

  /** How wide lines are, one below the other. */
  static int width(List<Part.Line> lines) {
    return lines.stream().mapToInt(line -> line.role().width(line.text())).max().orElse(0);
  }

  /** How wide lines are side by side. */
  static int length(List<Part.Line> lines) {
    int words = lines.stream().mapToInt(line -> line.role().width(line.text())).sum();
    return words + SPACE * Math.max(0, lines.size() - 1);
  }

  /** How high lines are, one below the other. */
  static int height(List<Part.Line> lines) {
    return lines.stream().mapToInt(line -> line.role().line()).sum();
  }

  /** Lines in the middle of a box, one below the other. */
  static List<Label> stacked(List<Part.Line> lines, int width, int height) {
    var labels = new ArrayList<Label>();
    int y = (height - height(lines)) / 2;
    for (var line : lines) {
      var label = label(line, 0, baseline(line, y), width - 2 * PAD);
      labels.add(moved(label, (width - label.width()) / 2));
      y += line.role().line();
    }
    return labels;
  }

  /** Lines in the middle of a box, side by side, if they fit. */
  static List<Label> beside(List<Part.Line> lines, int width, int height) {
    var labels = new ArrayList<Label>();
    int x = (width - length(lines)) / 2;
    for (var line : lines) {
      var label = label(line, x, baseline(line, (height - line.role().line()) / 2), width);
      labels.add(label);
      x += label.width() + SPACE;
    }
    return labels;
  }

  /** Lines from the left, in as many rows as they need; the first row begins at {@code y}. */
  static List<Label> heading(List<Part.Line> lines, int x, int y, int width) {
    var labels = new ArrayList<Label>();
    int left = x;
    int top = y;
    for (var line : lines) {
      int length = line.role().width(line.text());
      if (left > x && left + length > x + width) {
        left = x;
        top += Role.NAME.line();
      }
      var label = label(line, left, top + Role.NAME.ascent() + 2, width);
      labels.add(label);
      left += label.width() + SPACE;
    }
    return labels;
  }

  private static int baseline(Part.Line line, int top) {
    var role = line.role();
    return top + (role.line() + role.ascent() - role.descent()) / 2;
  }

  private static Label moved(Label one, int x) {
    return new Label(
        one.role(), one.text(), one.full(), one.space(), x, one.baseline(), one.width());
  }
}
