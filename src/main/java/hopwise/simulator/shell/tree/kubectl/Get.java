package hopwise.simulator.shell.tree.kubectl;

import hopwise.simulator.shell.tree.Dialect;
import hopwise.simulator.shell.tree.JsonText;
import hopwise.simulator.shell.tree.Reply;
import hopwise.simulator.shell.tree.YamlText;
import hopwise.simulator.shell.tree.jsonpath.JsonPath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Selects, sorts and prints what {@code kubectl get} asked for. */
public final class Get {
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  private Get() {}

  /** Prints {@code listings}, one for each kind that was asked for; {@code state} stays. */
  public static <S> Reply<S> print(S state, List<Listing> listings, GetOptions options) {
    var form = KubeForm.parse(options.output());
    if (form instanceof KubeForm.Wrong(var message)) {
      return Reply.fails(state, 1, message);
    }
    var labels = LabelSelector.parse(options.labels());
    var fields = FieldSelector.parse(options.fields());
    var key =
        options.sortBy().isEmpty() ? Optional.<SortKey>empty() : SortKey.parse(options.sortBy());
    var problem = problem(listings, options, labels, fields, key);
    if (problem.isPresent()) {
      return Reply.fails(state, 1, problem.get());
    }
    var shown =
        listings.stream()
            .map(listing ->
                new Listing(
                    listing.kind(),
                    listing.objects().stream()
                        .filter(labels.orElseThrow()::selects)
                        .filter(fields.orElseThrow()::selects)
                        .toList()))
            .toList();
    return key.flatMap(field -> field.problem(objects(shown)))
        .map(message -> Reply.fails(state, 1, message))
        .orElseGet(() -> print(state, sorted(shown, key), options, form));
  }

  private static Optional<String> problem(
      List<Listing> listings,
      GetOptions options,
      Optional<LabelSelector> labels,
      Optional<FieldSelector> fields,
      Optional<SortKey> key) {
    if (labels.isEmpty()) {
      return Optional.of(
          "Error from server (BadRequest): unable to parse requirement: " + options.labels());
    }
    if (fields.isEmpty()) {
      return Optional.of(
          "Error from server (BadRequest): invalid selector: '%s'; can't understand '%s'"
              .formatted(options.fields(), options.fields()));
    }
    if (key.isEmpty() && !options.sortBy().isEmpty()) {
      return Optional.of(
          "error: unexpected path string, expected a 'name1.name2' or '.name1.name2' or"
              + " '{name1.name2}' or '{.name1.name2}'");
    }
    return listings.stream()
        .flatMap(listing -> fields.get().unsupported(listing.kind()).stream())
        .findFirst()
        .map(path -> "Error from server (BadRequest): field label not supported: " + path);
  }

  private static List<Listing> sorted(List<Listing> listings, Optional<SortKey> key) {
    return key.map(field ->
            listings.stream()
                .map(listing ->
                    new Listing(
                        listing.kind(), listing.objects().stream().sorted(field.order()).toList()))
                .toList())
        .orElse(listings);
  }

  private static List<JsonNode> objects(List<Listing> listings) {
    return listings.stream().flatMap(listing -> listing.objects().stream()).toList();
  }

  private static <S> Reply<S> print(
      S state, List<Listing> listings, GetOptions options, KubeForm form) {
    return switch (form) {
      case KubeForm.Table(var wide) -> GetTable.print(state, listings, options, wide);
      case KubeForm.Json json ->
          Reply.prints(state, JsonText.of(tree(listings, options), Dialect.GO) + "\n");
      case KubeForm.Yaml yaml ->
          Reply.prints(state, YamlText.of(tree(listings, options), Dialect.GO));
      case KubeForm.Custom(var columns) ->
          Reply.prints(state, CustomColumns.print(columns, objects(listings), options.headings()));
      case KubeForm.Name name -> Reply.prints(state, names(listings));
      case KubeForm.Path(var template, var path) ->
          filled(state, template, path.fill(tree(listings, options)));
      case KubeForm.Wrong(var message) -> Reply.fails(state, 1, message);
    };
  }

  private static <S> Reply<S> filled(S state, String template, JsonPath.Filled filled) {
    return switch (filled) {
      case JsonPath.Filled.Text(var text) -> Reply.prints(state, text);
      case JsonPath.Filled.Failed(var reason) ->
          Reply.fails(
              state,
              1,
              "error: error executing jsonpath \"%s\": Error executing template: %s. Printing more information for debugging the template:\n\ttemplate was:\n\t\t%s"
                  .formatted(
                      template.replace("\\", "\\\\").replace("\"", "\\\""), reason, template));
    };
  }

  /** One object by itself, if it was asked for by name, else a list. */
  private static JsonNode tree(List<Listing> listings, GetOptions options) {
    var objects = objects(listings);
    if (options.single() && objects.size() == 1) {
      return objects.getFirst();
    }
    var list = MAKE.objectNode().put("apiVersion", "v1").put("kind", "List");
    list.putArray("items").addAll(objects);
    list.putObject("metadata").put("resourceVersion", "");
    return list;
  }

  private static String names(List<Listing> listings) {
    return listings.stream()
        .flatMap(listing ->
            listing.objects().stream()
                .map(object -> listing.kind().reference(Listing.name(object)) + "\n"))
        .collect(Collectors.joining());
  }
}
