package hopwise.source;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lint rules on items that a schema cannot say. A part that the schema refused is passed over. */
record ItemChecks(Names names, Consumer<Diagnostic> problems) {
  private static final Pattern BLANK = Pattern.compile("\\[\\[([^\\[\\]]*)]]");
  private static final Pattern READ = Pattern.compile("([^#/]+)\\.md(?:#(.*))?");
  private static final List<String> PARTS =
      List.of("options", "statements", "entries", "rows", "blanks", "mistakes", "goals", "spots");

  void check(YamlNode item) {
    PARTS.forEach(part -> duplicates(item.list(part)));
    item.get("objective")
        .filter(node -> !node.text().isEmpty())
        .ifPresent(node -> report(node, names.objective(node.text())));
    read(item);
    switch (item.text("type")) {
      case "choice" -> choice(item, "options", "option");
      case "hotspot" -> choice(item, "spots", "spot");
      case "match" -> match(item);
      case "dropdowns" -> dropdowns(item);
      case "number" -> KeyChecks.number(item, problems);
      case "address" -> KeyChecks.address(item, problems);
      default -> {}
    }
  }

  /** Reports ids that stand twice in {@code siblings}. */
  void duplicates(List<YamlNode> siblings) {
    var seen = new HashSet<String>();
    for (var sibling : siblings) {
      sibling
          .get("id")
          .filter(id -> !id.text().isEmpty() && !seen.add(id.text()))
          .ifPresent(id ->
              problems.accept(
                  id.error("duplicate-id", "the id “%s” is taken".formatted(id.text()))));
    }
  }

  /** Reports where {@code read} of an item leads nowhere. */
  void read(YamlNode item) {
    item.get("read").filter(node -> !node.text().isEmpty()).ifPresent(this::target);
  }

  private void target(YamlNode read) {
    var target = READ.matcher(read.text());
    if (target.matches()) {
      report(read, names.link(target.group(1), Objects.requireNonNullElse(target.group(2), "")));
    } else {
      problems.accept(read.error("dead-link", "“read” must be like chapter.md#heading"));
    }
  }

  private void choice(YamlNode item, String parts, String part) {
    var choose = item.get("choose");
    var asked = choose.map(YamlNode::text).orElse("1");
    item.get(parts)
        .ifPresent(options -> {
          long keys = options.elements().stream().filter(option -> option.isTrue("key")).count();
          if (keys == 0) {
            problems.accept(options.error("no-key", "no " + part + " is key"));
          } else if (!asked.equals(String.valueOf(keys))) {
            problems.accept(
                choose
                    .orElse(options)
                    .error(
                        "key-count",
                        "type: %s asks for %s but %d %ss are key"
                            .formatted(item.text("type"), asked, keys, part)));
          }
        });
  }

  private void match(YamlNode item) {
    var options = ids(item.list("options"));
    for (var row : item.list("rows")) {
      row.get("key")
          .filter(key -> !options.contains(key.text()))
          .ifPresent(key ->
              problems.accept(
                  key.error(
                      "unknown-option",
                      "no option has the id “%s”%s"
                          .formatted(key.text(), Nearest.hint(key.text(), options)))));
    }
  }

  private void dropdowns(YamlNode item) {
    var blanks = ids(item.list("blanks"));
    var used = new HashSet<String>();
    item.get("text")
        .ifPresent(text ->
            BLANK
                .matcher(text.text())
                .results()
                .map(found -> found.group(1))
                .filter(used::add)
                .filter(id -> !blanks.contains(id))
                .forEach(id ->
                    problems.accept(
                        text.error(
                            "unknown-blank",
                            "no blank has the id “%s”%s"
                                .formatted(id, Nearest.hint(id, blanks))))));
    for (var blank : item.list("blanks")) {
      duplicates(blank.list("options"));
      oneKey(blank);
      blank
          .get("id")
          .filter(id -> !used.contains(id.text()))
          .ifPresent(id ->
              problems.accept(
                  id.error(
                      "unused-blank", "[[%s]] does not stand in the text".formatted(id.text()))));
    }
  }

  private void oneKey(YamlNode blank) {
    blank
        .get("options")
        .ifPresent(options -> {
          long keys = options.elements().stream().filter(option -> option.isTrue("key")).count();
          if (keys == 0) {
            problems.accept(options.error("no-key", "no option is key"));
          } else if (keys > 1) {
            problems.accept(
                options.error(
                    "key-count", "a blank has one key but %d options are key".formatted(keys)));
          }
        });
  }

  private void report(YamlNode node, Optional<Names.Defect> defect) {
    defect.ifPresent(found -> problems.accept(node.error(found.rule(), found.message())));
  }

  private static Set<String> ids(List<YamlNode> nodes) {
    return nodes.stream().map(node -> node.text("id")).collect(Collectors.toSet());
  }
}
