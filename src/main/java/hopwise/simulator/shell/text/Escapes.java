package hopwise.simulator.shell.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The escapes of {@code printf}: a letter, up to three octal digits, or x and two digits. */
final class Escapes {
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:(?<octal>[0-7]{1,3})|x(?<hex>[0-9a-fA-F]{1,2})|(?<letter>.))");
  private static final Map<String, String> LETTERS =
      Map.of(
          "n", "\n", "t", "\t", "r", "\r", "\\", "\\", "\"", "\"", "a", "\u0007", "b", "\b", "e",
          "\u001b", "f", "\f", "v", "\u000b");

  private Escapes() {}

  static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(found -> {
          var escape = found.group();
          if (found.group("octal") != null) {
            return literal(Integer.parseInt(found.group("octal"), 8));
          }
          if (found.group("hex") != null) {
            return literal(Integer.parseInt(found.group("hex"), 16));
          }
          return Matcher.quoteReplacement(LETTERS.getOrDefault(found.group("letter"), escape));
        });
  }

  private static String literal(int code) {
    return Matcher.quoteReplacement(String.valueOf((char) (code & 0xff)));
  }
}
