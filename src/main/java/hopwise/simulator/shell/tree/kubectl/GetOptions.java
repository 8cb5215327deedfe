package hopwise.simulator.shell.tree.kubectl;

import java.util.List;

/**
 * How {@code kubectl get} shows what it found.
 *
 * @param output the word after {@code -o}, empty for none
 * @param allNamespaces whether {@code -A} was given
 * @param namespace that was asked for
 * @param headings false with {@code --no-headers}
 * @param labels the selector after {@code -l}, empty for none
 * @param fields the selector after {@code --field-selector}, empty for none
 * @param sortBy the field after {@code --sort-by}, empty for none
 * @param showLabels whether {@code --show-labels} was given
 * @param labelColumns labels that have a column of their own, after {@code -L}
 * @param single whether one object was asked for by its name
 */
public record GetOptions(
    String output,
    boolean allNamespaces,
    String namespace,
    boolean headings,
    String labels,
    String fields,
    String sortBy,
    boolean showLabels,
    List<String> labelColumns,
    boolean single) {
  /** Copies the labels. */
  public GetOptions {
    labelColumns = List.copyOf(labelColumns);
  }

  /** The options of a request whose verb has {@link KubeFlag#GET}. */
  public static GetOptions of(KubeRequest request, boolean single) {
    return new GetOptions(
        request.value("output").orElse(""),
        request.is("all-namespaces"),
        request.value("namespace").orElse("default"),
        !request.is("no-headers"),
        request.value("selector").orElse(""),
        request.value("field-selector").orElse(""),
        request.value("sort-by").orElse(""),
        request.is("show-labels"),
        request.value("label-columns").map(text -> List.of(text.split(",", -1))).orElse(List.of()),
        single);
  }
}
