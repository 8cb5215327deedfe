package hopwise.simulator.shell.node;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Go templates as far as they name one value: {@code {{ .State.Pid }}}. */
final class Template {
  private static final Pattern VALUE = Pattern.compile("\\{\\{\\s*\\.([A-Za-z0-9_.]*)\\s*}}");

  private Template() {}

  static String fill(String template, JsonNode tree) {
    return VALUE
        .matcher(template)
        .replaceAll(found -> {
          var node = tree.at("/" + found.group(1).replace('.', '/'));
          return node.isMissingNode()
              ? "<no value>"
              : Matcher.quoteReplacement(node.asString(node.toString()));
        });
  }
}
