package hopwise.simulator.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The bash of the machine that runs the tests, in namespaces of its own that end with it. */
final class RealShell {
  private static final String DRIVER =
      """
      export LC_ALL=C.UTF-8 HOME=/root
      mkdir -p /run/netns && mount -t tmpfs none /run/netns && mount -t tmpfs none /tmp && cd /root || exit 1
      quiet='for c in all default; do echo 1 > /proc/sys/net/ipv6/conf/$c/disable_ipv6; done'
      eval "$quiet"
      seen=' '
      for script in "$1"/*; do
        eval "$(cat "$script")" 2>&1 </dev/null
        echo "<<<$?>>>"
        for space in /run/netns/*; do
          space=${space##*/}
          if [ "$space" != '*' ] && [ "${seen/ $space /}" = "$seen" ]; then
            seen="$seen$space "
            ip netns exec "$space" bash -c "$quiet"
          fi
        done
      done
      """;

  private RealShell() {}

  /** Whether there is one: it takes root, namespaces and the tools. */
  static boolean isThere() throws IOException, InterruptedException {
    try {
      var probe =
          List.of("iptables -S", "ebtables -L", "conntrack -L", "sysctl net.ipv4.ip_forward");
      return play(probe).stream().allMatch(played -> played.status() == 0);
    } catch (IOException | IllegalStateException missing) {
      return false;
    }
  }

  /**
   * What changes from run to run or from release to release taken out, and the line numbers that
   * only scripts have.
   */
  static String normal(String printed) {
    return printed
        .replaceAll("(?m)^bash: (eval: )?line \\d+: `.*\\n", "")
        .replaceAll("(?m)^bash: (eval: )?line \\d+: ", "bash: ")
        .replaceAll("(?m)(not simulated here; simulated are|^Simulated are): .*", "$1: …")
        .replaceAll("(?m)^# (Generated|Completed).*\\n", "");
  }

  static List<Played> play(List<String> commands) throws IOException, InterruptedException {
    var directory = Files.createTempDirectory(Path.of("target"), "real").toAbsolutePath();
    for (int i = 0; i < commands.size(); i++) {
      Files.writeString(directory.resolve("%05d".formatted(i)), commands.get(i) + "\n");
    }
    var process =
        new ProcessBuilder(
                List.of(
                    "unshare",
                    "-n",
                    "-m",
                    "--propagation",
                    "private",
                    "bash",
                    "-c",
                    DRIVER,
                    "bash",
                    directory.toString()))
            .redirectErrorStream(true)
            .start();
    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    for (int i = 0; i < commands.size(); i++) {
      Files.delete(directory.resolve("%05d".formatted(i)));
    }
    Files.delete(directory);
    return parts(commands, printed);
  }

  private static List<Played> parts(List<String> commands, String printed) {
    var all = new ArrayList<Played>();
    int position = 0;
    for (var command : commands) {
      int mark = printed.indexOf("<<<", position);
      int end = printed.indexOf(">>>\n", mark);
      if (mark < 0 || end < 0) {
        throw new IllegalStateException("no real shell: " + printed);
      }
      int status = Integer.parseInt(printed, mark + 3, end, 10);
      all.add(new Played(command, normal(printed.substring(position, mark)), status));
      position = end + 4;
    }
    return all;
  }
}
