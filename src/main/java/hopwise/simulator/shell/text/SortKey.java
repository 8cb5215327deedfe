package hopwise.simulator.shell.text;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** A key of {@code sort}: {@code -k FIRST[,LAST][nr]}. */
final class SortKey {
  private static final Pattern FORM =
      Pattern.compile("([1-9]\\d{0,4})([nr]*)(?:,([1-9]\\d{0,4})([nr]*))?");

  private static final Pattern NUMBER = Pattern.compile("\\s*(-?\\d+(\\.\\d+)?).*");

  private SortKey() {}

  static boolean isSimulated(String key) {
    return FORM.matcher(key).matches();
  }

  /**
   * The order that a key gives.
   *
   * @param separator between fields; empty for the change from no blank to a blank
   * @param flags {@code n} and {@code r} where the key has none of its own
   */
  static Comparator<String> of(String key, String separator, String flags) {
    var form = FORM.matcher(key);
    if (!form.matches()) {
      throw new IllegalArgumentException("not a key of sort: " + key);
    }
    int first = Integer.parseInt(form.group(1)) - 1;
    int last = form.group(3) == null ? Integer.MAX_VALUE : Integer.parseInt(form.group(3));
    var own = form.group(2) + (form.group(4) == null ? "" : form.group(4));
    var order = whole(own.isEmpty() ? flags : own);
    return (one, other) ->
        order.compare(field(one, first, last, separator), field(other, first, last, separator));
  }

  /** The order of whole lines. */
  static Comparator<String> whole(String flags) {
    Comparator<String> order =
        flags.contains("n")
            ? Comparator.comparingDouble(SortKey::number)
            : Comparator.naturalOrder();
    return flags.contains("r") ? order.reversed() : order;
  }

  /** The fields from {@code first}, counted from 0, up to {@code last}. */
  private static String field(String line, int first, int last, String separator) {
    // Without -t, the blanks before a field belong to it.
    var expression = separator.isEmpty() ? "(?<=\\S)(?=\\s)" : Pattern.quote(separator);
    var fields = List.of(line.split(expression, -1));
    int end = Math.min(last, fields.size());
    return first < end ? String.join(separator, fields.subList(first, end)) : "";
  }

  private static double number(String text) {
    var matcher = NUMBER.matcher(text);
    return matcher.matches() ? Double.parseDouble(matcher.group(1)) : 0;
  }
}
