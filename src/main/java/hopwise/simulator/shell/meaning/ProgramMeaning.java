package hopwise.simulator.shell.meaning;

import hopwise.simulator.shell.netfilter.RuleMeaning;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a program is asked for by its words. */
final class ProgramMeaning {
  private static final Set<String> DIRECTORIES =
      Set.of("/bin/", "/sbin/", "/usr/bin/", "/usr/sbin/", "/usr/local/bin/");

  /** One-letter options that take a word, by program. */
  private static final Map<String, String> VALUED =
      Map.of(
          "ping", "cWtsiI",
          "traceroute", "mqwfp",
          "curl", "moH",
          "nc", "wp",
          "tcpdump", "ic",
          "conntrack", "psd",
          "crictl", "",
          "ps", "",
          "ls", "");

  private ProgramMeaning() {}

  static String of(List<String> words) {
    if (words.isEmpty()) {
      return "";
    }
    var program = baseName(words.getFirst());
    var rest = words.subList(1, words.size());
    return switch (program) {
      case "sudo" -> of(rest);
      case "ip" -> IpMeaning.of(rest);
      case "az" -> AzMeaning.of(rest);
      case "kubectl", "k" -> KubeMeaning.of(rest);
      case "iptables" -> "iptables " + RuleMeaning.of(rest).orElseGet(() -> Words.shown(rest));
      case "sysctl" -> sysctl(rest);
      default ->
          VALUED.containsKey(program)
              ? LetterOptions.of(program, rest, VALUED.getOrDefault(program, ""))
              : program + " " + Words.shown(rest);
    };
  }

  private static String baseName(String name) {
    int slash = name.lastIndexOf('/') + 1;
    return DIRECTORIES.contains(name.substring(0, slash)) ? name.substring(slash) : name;
  }

  /** {@code -w} is not needed to write, and names may have slashes. */
  private static String sysctl(List<String> words) {
    var named =
        words.stream()
            .filter(word -> !word.equals("-w") && !word.equals("--write"))
            .map(word -> {
              int equals = word.indexOf('=');
              var name = equals < 0 ? word : word.substring(0, equals);
              return name.replace('/', '.') + (equals < 0 ? "" : word.substring(equals));
            })
            .toList();
    return "sysctl " + Words.shown(named);
  }
}
