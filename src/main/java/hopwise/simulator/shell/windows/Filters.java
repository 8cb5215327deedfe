package hopwise.simulator.shell.windows;

import hopwise.simulator.shell.Patience;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What stands behind a bar: it takes objects and gives some of them, or shows them otherwise. */
final class Filters {
  private static final int DEFAULT_DEPTH = 2;
  private static final Pattern CONDITION =
      Pattern.compile(
          "\\{?\\s*(?:\\$_\\.)?(?<property>\\w+)\\s+-(?<operator>eq|ne|like|match)\\s+"
              + "['\"]?(?<value>[^'\"}]*?)['\"]?\\s*}?",
          Pattern.CASE_INSENSITIVE);

  private Filters() {}

  static Output where(Use use) {
    var text = String.join(" ", use.words()).replaceFirst("(?i)^-FilterScript\\s+", "");
    var condition = CONDITION.matcher(text);
    if (!condition.matches()) {
      return use.fails(
          "not simulated here but as: Where-Object { $_.Property -eq 'value' }, with -ne, -like"
              + " or -match",
          "InvalidArgument: (:) [Where-Object]",
          "NotSimulated");
    }
    var test = test(condition.group("operator"), condition.group("value"));
    return use.gives(
        use.input().stream()
            .filter(value -> test.test(property(value, condition.group("property"))))
            .toList());
  }

  private static Value property(Value value, String name) {
    return value instanceof Value.Thing thing ? thing.get(name) : new Value.Text("");
  }

  private static Predicate<Value> test(String operator, String wanted) {
    return switch (operator.toLowerCase(Locale.ROOT)) {
      case "eq" -> value -> value.equalsText(wanted);
      case "ne" -> value -> !value.equalsText(wanted);
      case "like" -> value -> matches(value, Pattern.quote(wanted).replace("*", "\\E.*\\Q"), true);
      default -> value -> matches(value, wanted, false);
    };
  }

  private static boolean matches(Value value, String expression, boolean whole) {
    var matcher =
        Pattern.compile(expression, Pattern.CASE_INSENSITIVE)
            .matcher(Patience.watched(value.plain()));
    return whole ? matcher.matches() : matcher.find();
  }

  static Output select(Use use) {
    var parameters =
        Parameters.read(
            use.command().words(),
            Set.of("property", "first", "last", "expandproperty"),
            Set.of("unique"));
    if (!parameters.unknown().isEmpty()) {
      return parameters.refuse(use);
    }
    var expanded = parameters.value("expandproperty", -1);
    var values = part(use.input(), parameters);
    if (!expanded.isEmpty()) {
      return use.gives(values.stream().flatMap(value -> elements(value, expanded)).toList());
    }
    var names = names(parameters);
    return use.gives(
        names.isEmpty() ? values : values.stream().map(value -> only(value, names)).toList());
  }

  private static List<Value> part(List<Value> values, Parameters parameters) {
    int size = values.size();
    var first = parameters.value("first", -1);
    var last = parameters.value("last", -1);
    if (first.matches("\\d{1,6}")) {
      return values.subList(0, Math.min(size, Integer.parseInt(first)));
    }
    return last.matches("\\d{1,6}")
        ? values.subList(Math.max(0, size - Integer.parseInt(last)), size)
        : values;
  }

  private static Stream<Value> elements(Value value, String name) {
    return property(value, name) instanceof Value.Many(var values)
        ? values.stream()
        : Stream.of(property(value, name));
  }

  /** Names between commas, whether blanks are around them or not. */
  private static List<String> names(Parameters parameters) {
    var text =
        parameters.has("property")
            ? parameters.value("property", -1)
            : String.join(" ", parameters.positional());
    return Stream.of(text.split("[,\\s]+")).filter(name -> !name.isEmpty()).toList();
  }

  private static Value only(Value value, List<String> names) {
    var properties = new LinkedHashMap<String, Value>();
    if (value instanceof Value.Thing thing) {
      for (var name : names.contains("*") ? thing.properties().keySet() : names) {
        properties.put(thing.nameOf(name), thing.get(name));
      }
    } else {
      names.forEach(name -> properties.put(name, new Value.Text("")));
    }
    return new Value.Thing(properties);
  }

  static Output json(Use use) {
    var parameters = Parameters.read(use.command().words(), Set.of("depth"), Set.of("compress"));
    if (!parameters.unknown().isEmpty() || parameters.has("compress")) {
      return parameters.refuse(use);
    }
    var depth = parameters.value("depth", -1);
    return use.input().isEmpty()
        ? use.prints("")
        : use.prints(
            Json.of(
                use.input(), depth.matches("\\d{1,3}") ? Integer.parseInt(depth) : DEFAULT_DEPTH));
  }

  static Cmdlet format(Output.Form form) {
    return use -> {
      var parameters =
          Parameters.read(use.command().words(), Set.of("property"), Set.of("autosize", "wrap"));
      if (!parameters.unknown().isEmpty()) {
        return parameters.refuse(use);
      }
      var names = names(parameters);
      var values =
          names.isEmpty()
              ? use.input()
              : use.input().stream().map(value -> only(value, names)).toList();
      return new Output(use.world(), values, "", form, true);
    };
  }

  /** {@code findstr TEXT} and {@code Select-String TEXT}: lines with the text in them. */
  static Output find(Use use) {
    var words = use.words().stream().filter(word -> !word.startsWith("/")).toList();
    var wanted = words.isEmpty() ? "" : words.getLast();
    boolean anyCase =
        use.command().name().equalsIgnoreCase("select-string") || use.words().contains("/i");
    int flags = anyCase ? Pattern.CASE_INSENSITIVE | Pattern.LITERAL : Pattern.LITERAL;
    var pattern = Pattern.compile(wanted, flags);
    return use.gives(
        lines(use.input()).stream()
            .filter(line -> pattern.matcher(Patience.watched(line)).find())
            .map(line -> (Value) new Value.Text(line))
            .toList());
  }

  private static List<String> lines(List<Value> values) {
    var lines = new ArrayList<String>();
    boolean texts = values.stream().allMatch(Value.Text.class::isInstance);
    if (texts) {
      values.forEach(value -> lines.add(value.plain()));
    } else {
      lines.addAll(Listing.of(values).lines().toList());
    }
    return lines;
  }

  static Output count(Use use) {
    return use.gives(List.of(Value.thing("Count", use.input().size())));
  }

  /** By name, with their aliases. */
  static Map<String, Cmdlet> all() {
    return Map.ofEntries(
        Map.entry("where-object", Filters::where),
        Map.entry("where", Filters::where),
        Map.entry("?", Filters::where),
        Map.entry("select-object", Filters::select),
        Map.entry("select", Filters::select),
        Map.entry("convertto-json", Filters::json),
        Map.entry("format-table", format(Output.Form.TABLE)),
        Map.entry("ft", format(Output.Form.TABLE)),
        Map.entry("format-list", format(Output.Form.LIST)),
        Map.entry("fl", format(Output.Form.LIST)),
        Map.entry("findstr", Filters::find),
        Map.entry("select-string", Filters::find),
        Map.entry("measure-object", Filters::count),
        Map.entry("measure", Filters::count));
  }
}
