package hopwise.exchange;

import java.util.ArrayList;
import java.util.List;

/** Cuts a file at its blank lines. */
final class Chunks {
  private final List<Chunk> chunks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<String> comments = new ArrayList<>();
  private int line;
  private int first;
  private boolean open;

  private Chunks() {}

  static List<Chunk> of(String file) {
    var cut = new Chunks();
    file.lines().forEach(cut::take);
    cut.end();
    return cut.chunks;
  }

  private void take(String content) {
    line++;
    if (content.isBlank()) {
      end();
      return;
    }
    if (!open) {
      open = true;
      first = line;
    }
    if (content.stripLeading().startsWith("//")) {
      comments.add(content.strip().substring(2));
    } else {
      text.append(content);
    }
    text.append('\n');
  }

  private void end() {
    if (!text.toString().isBlank()) {
      chunks.add(new Chunk(first, text.toString(), List.copyOf(comments)));
    }
    text.setLength(0);
    comments.clear();
    open = false;
  }
}
