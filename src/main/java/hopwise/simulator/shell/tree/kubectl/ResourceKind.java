package hopwise.simulator.shell.tree.kubectl;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A kind of object that the server knows.
 *
 * @param kind as in manifests, {@code Deployment}
 * @param plural in lower case, {@code deployments}
 * @param group of the API without its version, {@code apps}; empty for the core
 * @param shortNames such as {@code deploy}
 * @param columns after NAME
 * @param fields that {@code --field-selector} knows besides name and namespace
 */
public record ResourceKind(
    String kind,
    String plural,
    String group,
    List<String> shortNames,
    boolean namespaced,
    List<Column> columns,
    Set<String> fields) {
  /** Copies the lists. */
  public ResourceKind {
    shortNames = List.copyOf(shortNames);
    columns = List.copyOf(columns);
    fields = Set.copyOf(fields);
  }

  /** The kind in lower case, {@code deployment}. */
  public String singular() {
    return kind.toLowerCase(Locale.ROOT);
  }

  /** Whether {@code word} names it: plural, singular or short, with its group or without. */
  public boolean isNamed(String word) {
    var name = word.toLowerCase(Locale.ROOT);
    return name.equals(plural)
        || name.equals(singular())
        || shortNames.contains(name)
        || (!group.isEmpty() && (name.equals(inGroup(plural)) || name.equals(inGroup(singular()))));
  }

  /** How messages call it, {@code deployments.apps}. */
  public String qualified() {
    return inGroup(plural);
  }

  /** How {@code -o name} calls an object, {@code deployment.apps/web}. */
  public String reference(String name) {
    return inGroup(singular()) + "/" + name;
  }

  private String inGroup(String name) {
    return group.isEmpty() ? name : name + "." + group;
  }
}
