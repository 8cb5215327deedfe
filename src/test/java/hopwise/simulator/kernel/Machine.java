package hopwise.simulator.kernel;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What this machine must have for cases to be played on its kernel. */
final class Machine {
  private static final List<String> TOOLS =
      List.of("python3", "ip", "bridge", "iptables", "iptables-restore", "ebtables");

  private Machine() {}

  /** What is lacking, empty where everything is there. */
  static List<String> lacks() {
    var lacking = new ArrayList<String>();
    TOOLS.stream().filter(tool -> !isInstalled(tool)).forEach(lacking::add);
    if (!succeeds("unshare", "--net", "--mount", "true")) {
      lacking.add("the right to make network namespaces (root)");
    }
    return lacking;
  }

  private static boolean isInstalled(String tool) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> new File(folder, tool).canExecute());
  }

  private static boolean succeeds(String... command) {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
