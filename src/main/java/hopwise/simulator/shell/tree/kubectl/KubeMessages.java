package hopwise.simulator.shell.tree.kubectl;

/** What kubectl says when something is not there. */
public final class KubeMessages {
  private KubeMessages() {}

  /** For a word that names no kind of object. */
  public static String noKind(String word) {
    return "error: the server doesn't have a resource type \"" + word + "\"";
  }

  /** For an object that is not there. */
  public static String notFound(ResourceKind kind, String name) {
    return "Error from server (NotFound): %s \"%s\" not found".formatted(kind.qualified(), name);
  }

  /** For an object that is there already. */
  public static String exists(ResourceKind kind, String name) {
    return "error: failed to create %s: %s \"%s\" already exists"
        .formatted(kind.singular(), kind.qualified(), name);
  }

  /** For a list of nothing; it is no error. */
  static String nothing(GetOptions options, boolean namespaced) {
    return options.allNamespaces() || !namespaced
        ? "No resources found"
        : "No resources found in %s namespace.".formatted(options.namespace());
  }
}
