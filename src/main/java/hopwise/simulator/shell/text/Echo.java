package hopwise.simulator.shell.text;

import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Program;
import java.util.List;

/** {@code echo [-n] [-e]}. */
public final class Echo implements Program {
  @Override
  public Answer run(Call call) {
    List<String> words = call.arguments();
    boolean lineFeed = true;
    boolean escapes = false;
    while (!words.isEmpty() && words.getFirst().matches("-[neE]+")) {
      lineFeed &= !words.getFirst().contains("n");
      escapes |= words.getFirst().contains("e");
      words = words.subList(1, words.size());
    }
    var text = String.join(" ", words);
    var shown =
        escapes ? text.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\") : text;
    return call.prints(lineFeed ? shown + "\n" : shown);
  }
}
