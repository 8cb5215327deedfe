package hopwise.exchange;

import java.util.regex.Pattern;

/**
 * The tags behind addresses, {@code `10.244.0.3`[pod]}, which only our pages read. Elsewhere they
 * are empty tags, which nobody sees.
 */
final class AddressTags {
  private static final String NAMES = "vnet|pod|service|on-premises|internet|plain";
  private static final Pattern SHOWN = Pattern.compile("`\\[(" + NAMES + ")]");
  private static final Pattern HIDDEN = Pattern.compile("`<span class=\"(" + NAMES + ")\"></span>");

  private AddressTags() {}

  static String hidden(String markdown) {
    return SHOWN.matcher(markdown).replaceAll("`<span class=\"$1\"></span>");
  }

  static String shown(String markdown) {
    return HIDDEN.matcher(markdown).replaceAll("`[$1]");
  }

  static String without(String markdown) {
    return SHOWN.matcher(markdown).replaceAll("`");
  }
}
