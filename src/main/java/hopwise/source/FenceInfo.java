package hopwise.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words behind the marks that begin a fenced block.
 *
 * @param kind the first
 * @param rest the others
 */
record FenceInfo(String kind, String rest) {
  private static final Pattern FORM = Pattern.compile("(\\S+)(?:\\s+(.*))?");

  static Optional<FenceInfo> of(String info) {
    var form = FORM.matcher(info.strip());
    return form.matches()
        ? Optional.of(
            new FenceInfo(form.group(1), form.group(2) == null ? "" : form.group(2).strip()))
        : Optional.empty();
  }

  /** Whether it is more than code: a {@code console} without attributes is a listing as written. */
  boolean isLive() {
    return switch (kind) {
      case "recall", "question", "topology", "walk", "plan", "claim" -> true;
      case "console" -> !rest.isEmpty();
      default -> false;
    };
  }

  /** {@code KEY=VALUE …}; a word without {@code =} is a key without a value. */
  Map<String, String> attributes() {
    var attributes = new LinkedHashMap<String, String>();
    for (var word : rest.split("\\s+")) {
      int equals = word.indexOf('=');
      if (!word.isEmpty()) {
        attributes.put(
            equals < 0 ? word : word.substring(0, equals),
            equals < 0 ? "" : word.substring(equals + 1));
      }
    }
    return attributes;
  }
}
