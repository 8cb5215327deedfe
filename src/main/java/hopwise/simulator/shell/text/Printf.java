package hopwise.simulator.shell.text;

import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Program;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code printf FORMAT [ARGUMENT…]} as bash has it, for texts and whole numbers: the format is used
 * until no argument is left, at least once.
 */
public final class Printf implements Program {
  private static final Pattern DIRECTIVE =
      Pattern.compile("%(?<flags>[-+ 0#]*)(?<width>\\d{0,4})(?<precise>\\.\\d{0,4})?(?<letter>.?)");
  private static final Pattern NUMBER =
      Pattern.compile("\\s*(?<number>[-+]?(0[xX][0-9a-fA-F]{1,15}|\\d{1,18}))?(?<rest>.*)");
  private static final String SIMULATED = "%s %b %c %d %i %u %o %x %X %%";

  @Override
  public Answer run(Call call) {
    var words = call.arguments();
    if (!words.isEmpty() && words.getFirst().equals("--")) {
      words = words.subList(1, words.size());
    } else if (!words.isEmpty()
        && words.getFirst().startsWith("-")
        && words.getFirst().length() > 1) {
      return call.fails(
          2, "bash: printf: " + words.getFirst() + " is not simulated here; simulated are: --\n");
    }
    if (words.isEmpty()) {
      return call.fails(2, "printf: usage: printf [-v var] format [arguments]\n");
    }
    return new Run(words.getFirst(), words.subList(1, words.size())).answer(call);
  }

  /** One use. */
  private static final class Run {
    private final String format;
    private final List<String> arguments;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder errors = new StringBuilder();
    private int next;
    private boolean ended;

    Run(String format, List<String> arguments) {
      this.format = format;
      this.arguments = arguments;
    }

    Answer answer(Call call) {
      int before;
      do {
        before = next;
        once();
      } while (!ended && next > before && next < arguments.size());
      return new Answer(
          call.world(),
          out.toString(),
          errors.toString(),
          errors.toString() + out,
          errors.isEmpty() ? 0 : 1);
    }

    private void once() {
      var directive = DIRECTIVE.matcher(format);
      int at = 0;
      while (!ended && directive.find(at)) {
        out.append(Escapes.unescaped(format.substring(at, directive.start())));
        at = directive.end();
        directive(directive);
      }
      if (!ended) {
        out.append(Escapes.unescaped(format.substring(at)));
      }
    }

    private void directive(Matcher directive) {
      var letter = directive.group("letter");
      switch (letter) {
        case "%" -> out.append('%');
        case "s" -> text(directive, argument());
        case "c" -> text(directive, argument().replaceFirst("(?s)(?<=.).*", ""));
        case "b" -> {
          var text = argument();
          int end = text.indexOf("\\c");
          text(directive, Escapes.unescaped(end < 0 ? text : text.substring(0, end)));
          ended = end >= 0;
        }
        case "d", "i", "u", "o", "x", "X" -> number(directive, letter);
        default -> {
          errors.append(
              letter.isEmpty()
                  ? "bash: printf: `%': missing format character\n"
                  : "bash: printf: `%s': invalid format character; simulated are %s\n"
                      .formatted(letter, SIMULATED));
          ended = true;
        }
      }
    }

    private String argument() {
      return next < arguments.size() ? arguments.get(next++) : "";
    }

    private void text(Matcher directive, String text) {
      var precise = directive.group("precise");
      var shown =
          precise == null ? text : text.substring(0, Math.min(text.length(), digits(precise)));
      pad(directive, shown, ' ');
    }

    private static int digits(String text) {
      var digits = text.replace(".", "");
      return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private void pad(Matcher directive, String text, char with) {
      int missing = digits(directive.group("width")) - text.length();
      var padding = String.valueOf(with).repeat(Math.max(0, missing));
      if (directive.group("flags").contains("-")) {
        out.append(text).append(" ".repeat(padding.length()));
      } else if (with == '0' && text.matches("[-+ ].*")) {
        out.append(text.charAt(0)).append(padding).append(text.substring(1));
      } else {
        out.append(padding).append(text);
      }
    }

    private void number(Matcher directive, String letter) {
      long value = value(argument());
      var flags = directive.group("flags");
      var shown =
          switch (letter) {
            case "d", "i" ->
                (value < 0 ? "" : flags.contains("+") ? "+" : flags.contains(" ") ? " " : "")
                    + value;
            case "o" -> (flags.contains("#") ? "0" : "") + Long.toOctalString(value);
            case "x" -> (flags.contains("#") && value != 0 ? "0x" : "") + Long.toHexString(value);
            case "X" ->
                (flags.contains("#") && value != 0 ? "0X" : "")
                    + Long.toHexString(value).toUpperCase(Locale.ROOT);
            default -> Long.toUnsignedString(value);
          };
      boolean zeros = flags.contains("0") && !flags.contains("-");
      pad(directive, shown, zeros ? '0' : ' ');
    }

    private long value(String text) {
      if (text.length() > 1 && (text.charAt(0) == '\'' || text.charAt(0) == '"')) {
        return text.codePointAt(1);
      }
      var parts = NUMBER.matcher(text);
      if (!parts.matches() || !parts.group("rest").isEmpty()) {
        errors.append("bash: printf: ").append(text).append(": invalid number\n");
      }
      var number = parts.matches() ? parts.group("number") : null;
      return number == null || number.isEmpty() ? 0 : decoded(number);
    }

    /** A leading 0 makes it octal, 0x hexadecimal. */
    private static long decoded(String number) {
      try {
        return Long.decode(number);
      } catch (NumberFormatException notOctal) {
        return 0;
      }
    }
  }
}
