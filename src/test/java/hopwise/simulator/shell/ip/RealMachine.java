package hopwise.simulator.shell.ip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The kernel and tools of the machine that runs the tests, in a network namespace without a name,
 * with its own directory of named ones; all of it is gone when the script ends.
 */
final class RealMachine {
  private static final String SHELL =
      """
      exec 9<&0 </dev/null
      export LC_ALL=C
      mkdir -p /run/netns && mount -t tmpfs none /run/netns && mount -t sysfs none /sys || exit 1
      quiet='for c in all default; do echo 1 > /proc/sys/net/ipv6/conf/$c/disable_ipv6; done'
      eval "$quiet"
      seen=' '
      while IFS= read -r line <&9; do
        $line 2>&1
        echo "<<<$?>>>"
        for n in /run/netns/*; do
          n=${n##*/}
          if [ "$n" != '*' ] && [ "${seen/ $n /}" = "$seen" ]; then
            seen="$seen$n "
            ip netns exec "$n" bash -c "$quiet"
          fi
        done
      done
      """;

  private RealMachine() {}

  /** Whether there is one: it takes root, namespaces and the tools. */
  static boolean isThere() throws IOException, InterruptedException {
    try {
      var probe =
          List.of("ip link set lo up", "brctl show", "bridge link", "route -n", "ip netns add x");
      return play(probe).stream().allMatch(played -> played.status() == 0);
    } catch (IOException | IllegalStateException missing) {
      return false;
    }
  }

  static List<Played> play(List<String> commands) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder("unshare", "-n", "-m", "--propagation", "private", "bash", "-c", SHELL)
            .redirectErrorStream(true)
            .start();
    try (var input = process.outputWriter(StandardCharsets.UTF_8)) {
      for (var command : commands) {
        input.write(command + "\n");
      }
    }
    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    var all = new ArrayList<Played>();
    int position = 0;
    for (var command : commands) {
      int mark = printed.indexOf("<<<", position);
      int end = printed.indexOf(">>>\n", mark);
      if (mark < 0 || end < 0) {
        throw new IllegalStateException("no real machine: " + printed);
      }
      int status = Integer.parseInt(printed, mark + 3, end, 10);
      all.add(new Played(command, printed.substring(position, mark), status));
      position = end + 4;
    }
    return all;
  }
}
