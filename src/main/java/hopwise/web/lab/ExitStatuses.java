package hopwise.web.lab;

import hopwise.simulator.shell.programs.LinuxPrograms;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the exit status of a command means, in words. */
final class ExitStatuses {
  private static final Pattern UNKNOWN = Pattern.compile("(?m)^bash: (\\S+): command not found$");
  private static final Set<String> NAMES = LinuxPrograms.all().names();
  private static final int MOST_NAMES = 3;
  private static final int NEAR = 2;

  private ExitStatuses() {}

  /** A sentence; empty for success. */
  static String words(int status, String printed) {
    return switch (status) {
      case 0 -> "";
      case 124 -> "Exit status 124: it was given up, because it took too long.";
      case 126 -> "Exit status 126: this is no program that could be run.";
      case 127 -> "Exit status 127: there is no command of this name." + suggestion(printed);
      case 130 -> "Exit status 130: it was interrupted.";
      default -> "Exit status " + status + ": the command failed.";
    };
  }

  private static String suggestion(String printed) {
    var unknown = UNKNOWN.matcher(printed);
    var names = unknown.find() ? like(unknown.group(1)) : List.<String>of();
    return names.isEmpty() ? "" : " Did you mean " + String.join(" or ", names) + "?";
  }

  private static List<String> like(String wrong) {
    return NAMES.stream()
        .filter(name -> distance(wrong, name) <= Math.min(NEAR, name.length() - 1))
        .sorted(Comparator.comparingInt((String name) -> distance(wrong, name)))
        .limit(MOST_NAMES)
        .toList();
  }

  /** How many letters to add, leave out, change or swap with the next to make one of the other. */
  static int distance(String one, String other) {
    var rows = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, one, other, i, j);
      }
    }
    return rows[one.length()][other.length()];
  }

  private static int step(int[][] rows, String one, String other, int i, int j) {
    int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(rows[i - 1][j - 1] + change, Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1));
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
  }
}
