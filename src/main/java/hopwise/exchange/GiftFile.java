package hopwise.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file of GIFT as read.
 *
 * @param errors what is not GIFT; questions are complete only without any
 */
record GiftFile(List<Question> questions, List<Remark> errors) {
  private static final int MOST = 5_000;
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F]");
  private static final String CATEGORY = "$CATEGORY:";

  GiftFile {
    questions = List.copyOf(questions);
    errors = List.copyOf(errors);
  }

  static GiftFile read(String file) {
    var text = file.replace("\r\n", "\n");
    var control = CONTROL.matcher(text);
    if (control.find()) {
      var at = new Chunk(1, text, List.of()).place(control.start());
      var message =
          "a control character, U+%04X, stands here".formatted((int) text.charAt(control.start()));
      return refused(Remark.error(at, message));
    }
    var chunks = Chunks.of(text);
    if (chunks.size() > MOST) {
      var at = chunks.get(MOST).span().strip().place();
      return refused(Remark.error(at, "the file has more than %d questions".formatted(MOST)));
    }
    return read(chunks);
  }

  private static GiftFile refused(Remark error) {
    return new GiftFile(List.of(), List.of(error));
  }

  private static GiftFile read(List<Chunk> chunks) {
    var questions = new ArrayList<Question>();
    var errors = new ArrayList<Remark>();
    var category = "";
    for (var chunk : chunks) {
      var span = chunk.span().strip();
      if (span.startsWith(CATEGORY)) {
        int end = span.find("\n");
        var line = end < 0 ? span : span.head(end);
        category = line.tail(CATEGORY.length()).strip().text(true);
        span = span.tail(line.to() - line.from()).strip();
      }
      if (!span.isEmpty()) {
        read(span, category, errors).ifPresent(questions::add);
      }
    }
    return new GiftFile(questions, errors);
  }

  private static Optional<Question> read(Span span, String category, List<Remark> errors) {
    var kept = Kept.read(span.chunk(), errors::add);
    return new QuestionReader(span, category, kept, errors::add).question();
  }
}
