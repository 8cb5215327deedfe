package hopwise.simulator.shell.tree;

import java.util.regex.Pattern;

/** How a string is written in YAML: bare where that is read as the same string, else quoted. */
final class YamlScalar {
  private static final String BOTH =
      "|~|<<|[-+]?(?:0b[01_]+|0x[\\da-fA-F_]+|0[0-7_]+|0|[1-9][\\d_]*)"
          + "|[-+]?\\d[\\d_]*(?::[0-5]?\\d)+(?:\\.[\\d_]*)?"
          + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)"
          + "|\\d{4}-\\d\\d?-\\d\\d?(?:(?:[Tt]|[ \\t]+)\\d\\d?:\\d\\d:\\d\\d(?:\\.\\d*)?"
          + "(?:[ \\t]*(?:Z|[-+]\\d\\d?(?::\\d\\d)?))?)?";

  private static final Pattern PYTHON_AMBIGUOUS =
      Pattern.compile(
          "(?i:yes|no|true|false|on|off|null)|=|[-+]?\\d[\\d_]*\\.[\\d_]*(?:[eE][-+]\\d+)?"
              + "|\\.\\d[\\d_]*(?:[eE][-+]\\d+)?"
              + BOTH);

  private static final Pattern GO_AMBIGUOUS =
      Pattern.compile(
          "(?i:y|n|yes|no|true|false|on|off|null)"
              + "|[-+]?(?:\\d[\\d_]*\\.?[\\d_]*|\\.\\d[\\d_]*)(?:[eE][-+]?\\d+)?"
              + BOTH);

  private static final Pattern NEVER_BARE =
      Pattern.compile(
          "[#,\\[\\]{}&*!|>'\"%@`].*|[-?:](?:\\s.*)?|(?:---|\\.\\.\\.).*|.*: .*|.*:|.* #.*| .*|.*"
              + " ");

  private YamlScalar() {}

  static boolean isBare(String text, Dialect dialect) {
    return !text.isEmpty()
        && text.chars().allMatch(unit -> unit >= ' ')
        && !isAmbiguous(text, dialect)
        && !NEVER_BARE.matcher(text).matches();
  }

  /**
   * The string in one YAML value.
   *
   * @param indent of the lines that follow, if it takes several
   */
  static String of(String text, Dialect dialect, String indent) {
    if (isBare(text, dialect)) {
      return text;
    }
    if (text.indexOf('\n') >= 0 && dialect == Dialect.GO && text.indexOf('\t') < 0) {
      return literal(text, indent);
    }
    boolean control = text.chars().anyMatch(unit -> unit < ' ' && unit != '\n');
    if (control || text.contains("\n ") || text.contains(" \n")) {
      return escaped(text);
    }
    return dialect == Dialect.GO && (text.isEmpty() || isAmbiguous(text, dialect))
        ? "\"" + text + "\""
        : "'" + text.replace("'", "''").replace("\n", "\n\n" + indent) + "'";
  }

  private static boolean isAmbiguous(String text, Dialect dialect) {
    var pattern = dialect == Dialect.GO ? GO_AMBIGUOUS : PYTHON_AMBIGUOUS;
    return pattern.matcher(text).matches();
  }

  private static String literal(String text, String indent) {
    var lines = new StringBuilder(text.endsWith("\n") ? "|" : "|-");
    text.lines().forEach(line -> lines.append('\n').append(line.isEmpty() ? "" : indent + line));
    return lines.toString();
  }

  private static String escaped(String text) {
    return '"'
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\t", "\\t")
            .replace("\r", "\\r")
        + '"';
  }
}
