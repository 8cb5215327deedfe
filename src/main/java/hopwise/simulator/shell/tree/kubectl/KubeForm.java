package hopwise.simulator.shell.tree.kubectl;

import hopwise.simulator.shell.tree.jsonpath.JsonPath;
import java.util.List;
import java.util.Set;

/** The forms of {@code kubectl get -o}. */
sealed interface KubeForm {
  /** Columns; {@code wide} shows all of them. */
  record Table(boolean wide) implements KubeForm {}

  record Json() implements KubeForm {}

  record Yaml() implements KubeForm {}

  /** {@code pod/web-1}, one a line. */
  record Name() implements KubeForm {}

  /** Columns of one's own. */
  record Custom(List<Column> columns) implements KubeForm {
    /** Copies the list. */
    public Custom {
      columns = List.copyOf(columns);
    }
  }

  record Path(String template, JsonPath path) implements KubeForm {}

  /** No form, and what to say about it. */
  record Wrong(String message) implements KubeForm {}

  /** Forms that kubectl has and the simulator has not. */
  Set<String> ELSEWHERE =
      Set.of(
          "custom-columns-file",
          "go-template",
          "go-template-file",
          "jsonpath-as-json",
          "jsonpath-file",
          "template",
          "templatefile",
          "kyaml");

  /** The form of the word after {@code -o}; empty for no word. */
  static KubeForm parse(String word) {
    int equals = word.indexOf('=');
    var name = equals < 0 ? word : word.substring(0, equals);
    return switch (name) {
      case "" -> new Table(false);
      case "wide" -> new Table(true);
      case "json" -> new Json();
      case "yaml" -> new Yaml();
      case "name" -> new Name();
      case "jsonpath" -> path(equals < 0 ? "" : word.substring(equals + 1));
      case "custom-columns" -> CustomColumns.parse(equals < 0 ? "" : word.substring(equals + 1));
      default ->
          new Wrong(
              ELSEWHERE.contains(name)
                  ? "error: -o %s is not simulated here; simulated are: custom-columns=…, json, jsonpath=…, name, wide, yaml"
                      .formatted(name)
                  : "error: unable to match a printer suitable for the output format \""
                      + word
                      + "\", allowed formats are: custom-columns,custom-columns-file,go-template,"
                      + "go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,name,"
                      + "template,templatefile,wide,yaml");
    };
  }

  private static KubeForm path(String template) {
    if (template.isEmpty()) {
      return new Wrong("error: template format specified but no template given");
    }
    return switch (JsonPath.parse(template)) {
      case JsonPath.Parsed.Template(var path) -> new Path(template, path);
      case JsonPath.Parsed.Broken(var reason) ->
          new Wrong("error: error parsing jsonpath " + template + ", " + reason);
    };
  }
}
