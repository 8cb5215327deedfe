package hopwise.simulator.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The tools whose words the simulator says, of Debian 12 (docs/simulator.md, "Commands"). Other
 * releases say other words, so there is nothing to compare with where they are installed.
 */
public final class RealTools {
  private record Tool(String name, String release) {}

  private static final List<Tool> TOOLS =
      List.of(
          new Tool("iptables", "v1.8.9 "),
          new Tool("ebtables", "1.8.9 "),
          new Tool("conntrack", "v1.4.7 "),
          new Tool("ip", "iproute2-6.1."));

  private RealTools() {}

  /**
   * Ends the test here if there are no tools, or those of another release. Without tools it fails
   * where {@code -Dkernel=required} says so.
   */
  public static void demand(boolean there) throws IOException, InterruptedException {
    var lacking = "no root, no namespaces or no tools";
    assertTrue(there || !System.getProperty("kernel", "auto").equals("required"), lacking);
    assumeTrue(there, lacking);
    var others = others();
    if (!others.isEmpty()) {
      System.err.println(
          "SKIPPED: no comparison with the words of real tools, for here is " + others);
    }
    assumeTrue(others.isEmpty(), () -> "here is " + others);
  }

  private static List<String> others() throws IOException, InterruptedException {
    var others = new ArrayList<String>();
    for (var tool : TOOLS) {
      var says = version(tool.name());
      if (!says.contains(tool.release())) {
        others.add(says.strip() + " instead of " + tool.release().strip());
      }
    }
    return others;
  }

  private static String version(String tool) throws IOException, InterruptedException {
    var process = new ProcessBuilder(tool, "-V").redirectErrorStream(true).start();
    var says = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return says;
  }
}
