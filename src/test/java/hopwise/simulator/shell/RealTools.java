package hopwise.simulator.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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

  /** The tools of another release, asked once and told once. */
  private static final class Others {
    static final List<String> ALL = others();

    static {
      if (!ALL.isEmpty()) {
        System.err.println("SKIPPED: what real tools say, for here is " + ALL);
      }
    }
  }

  /**
   * Ends the test here if there are no tools, or those of another release. Without tools it fails
   * where {@code -Dkernel=required} says so.
   */
  public static void demand(boolean there) {
    var lacking = "no root, no namespaces or no tools";
    assertTrue(there || !System.getProperty("kernel", "auto").equals("required"), lacking);
    assumeTrue(there, lacking);
    assumeTrue(Others.ALL.isEmpty(), () -> "here is " + Others.ALL);
  }

  private static List<String> others() {
    var others = new ArrayList<String>();
    for (var tool : TOOLS) {
      var says = version(tool.name());
      if (!says.contains(tool.release())) {
        others.add(says + " instead of " + tool.release().strip());
      }
    }
    return others;
  }

  private static String version(String tool) {
    try (var says =
        new ProcessBuilder(tool, "-V").redirectErrorStream(true).start().inputReader()) {
      return Objects.toString(says.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
