package hopwise.simulator.shell;

import java.util.function.Consumer;

/** Takes text up to 1 MB. */
final class Sink {
  private static final int LONGEST = 1 << 20;
  private static final String CUT = "\n(output cut at 1 MB)\n";

  private final Consumer<String> receiver;
  private int room = LONGEST;

  Sink(Consumer<String> receiver) {
    this.receiver = receiver;
  }

  void add(String text) {
    if (text.length() <= room) {
      receiver.accept(text);
      room -= text.length();
    } else if (room >= 0) {
      receiver.accept(text.substring(0, room) + CUT);
      room = -1;
    }
  }
}
