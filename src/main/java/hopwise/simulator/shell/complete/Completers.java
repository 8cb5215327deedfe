package hopwise.simulator.shell.complete;

import hopwise.simulator.shell.Session;
import hopwise.simulator.shell.programs.LinuxPrograms;
import hopwise.simulator.shell.windows.PowerShell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds who knows what follows. */
final class Completers {
  private static final List<String> PROGRAMS = List.copyOf(LinuxPrograms.all().names());
  private static final Set<String> BUILTINS =
      Set.of("cd", "pwd", "exit", "export", "unset", "help", "which", "type", "for", "bash", "sh");
  private static final Map<String, Completer> BY_NAME = byName();

  private Completers() {}

  private static Map<String, Completer> byName() {
    var all = new HashMap<String, Completer>();
    add(all, Tables.IP, "ip");
    add(all, Tables.BRIDGES, "brctl", "bridge");
    add(all, Tables.IPTABLES, "iptables", "iptables-save", "iptables-restore");
    add(all, Tables.IPTABLES, "ebtables", "conntrack");
    add(all, Tables.TRAFFIC, "ping", "traceroute", "curl", "nc", "nslookup", "dig", "tcpdump");
    add(all, Tables.SYSTEM, "sysctl", "route", "docker", "crictl", "ps", "nsenter");
    add(all, Tables.SYSTEM, "apt", "apt-get");
    all.put("az", new AzCompleter());
    all.put("kubectl", new KubectlCompleter());
    return all;
  }

  private static void add(Map<String, Completer> all, String table, String... names) {
    var grammar = new Grammar(table);
    for (var name : names) {
      all.put(name, grammar);
    }
  }

  /** Words that can follow these at a place. */
  static Stream<String> at(Session session, List<String> words, String beginning) {
    var place = session.place();
    if (place.isRoot() && session.world().windows().at(place.host()).isPresent()) {
      return words.isEmpty() ? PowerShell.names().stream() : Stream.of();
    }
    if (words.isEmpty() || isPrefix(words)) {
      return commands(session, beginning);
    }
    var inner = inner(words);
    if (inner >= 0) {
      return at(session, words.subList(inner, words.size()), beginning);
    }
    var line = new Line(session, words, beginning);
    var known = BY_NAME.get(words.getFirst());
    if (words.contains(">") || words.contains("<") || known == null) {
      return line.isOption() ? Stream.of() : line.names().files(beginning);
    }
    return known.after(line);
  }

  private static Stream<String> commands(Session session, String beginning) {
    if (beginning.startsWith("@")) {
      return new Names(session).places().map(place -> "@" + place);
    }
    if (beginning.contains("/")) {
      return new Names(session).files(beginning);
    }
    return Stream.concat(PROGRAMS.stream(), BUILTINS.stream());
  }

  /** Whether a command's name comes next: behind {@code sudo}, say, or {@code do}. */
  private static boolean isPrefix(List<String> words) {
    return Set.of("sudo", "do", "!", "time").contains(words.getLast())
        || inner(words) == words.size();
  }

  /** Where a command within the command begins; -1 for none. */
  private static int inner(List<String> words) {
    if (words.getFirst().equals("sudo") || words.getFirst().equals("do")) {
      return 1;
    }
    int exec = words.indexOf("exec");
    if (words.getFirst().equals("ip") && exec > 0 && exec + 1 < words.size()) {
      return exec + 2;
    }
    int dashes = words.indexOf("--");
    return words.getFirst().equals("kubectl") && words.contains("exec") && dashes > 0
        ? dashes + 1
        : -1;
  }
}
