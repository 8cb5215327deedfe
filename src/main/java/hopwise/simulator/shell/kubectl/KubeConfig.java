package hopwise.simulator.shell.kubectl;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.shell.files.FileSystem;
import hopwise.simulator.shell.files.FileSystem.Access;
import hopwise.simulator.shell.tree.Dialect;
import hopwise.simulator.shell.tree.YamlText;
import hopwise.simulator.world.Files;
import hopwise.simulator.world.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The file with the clusters that kubectl knows on a machine, as {@code az} writes it. */
public final class KubeConfig {
  /** Where it lies. */
  public static final String PATH = "/root/.kube/config";

  private static final YAMLMapper YAML = new YAMLMapper();

  private final ObjectNode tree;

  private KubeConfig(ObjectNode tree) {
    this.tree = tree;
  }

  /**
   * A cluster as somebody.
   *
   * @param namespace that commands are about where none is given
   */
  public record Context(String name, String cluster, String user, String namespace) {
    /** Whether it leads to {@code managed}. */
    boolean leadsTo(Cluster managed) {
      var end = "_" + managed.id().group() + "_" + managed.id().name();
      return List.of("clusterUser" + end, "clusterAdmin" + end).stream()
          .anyMatch(user::equalsIgnoreCase);
    }

    /** The cluster that it leads to. */
    Optional<Cluster> find(Estate estate) {
      return estate.all().stream().filter(this::leadsTo).findFirst();
    }
  }

  /** The file of a machine; one without contexts where there is none, or it is no such file. */
  public static KubeConfig read(FileSystem disk) {
    return disk.read(PATH) instanceof Access.Granted<String>(var text)
        ? new KubeConfig(parsed(text))
        : new KubeConfig(empty());
  }

  private static ObjectNode parsed(String text) {
    try {
      return YAML.readTree(text) instanceof ObjectNode object ? object : empty();
    } catch (JacksonException e) {
      return empty();
    }
  }

  private static ObjectNode empty() {
    var tree = JsonNodeFactory.instance.objectNode().put("apiVersion", "v1").put("kind", "Config");
    List.of("clusters", "contexts", "users").forEach(tree::putArray);
    tree.putObject("preferences");
    return tree;
  }

  /** The contexts in the order of the file. */
  public List<Context> contexts() {
    return StreamSupport.stream(tree.path("contexts").spliterator(), false)
        .map(entry -> {
          var context = entry.path("context");
          return new Context(
              text(entry, "name"),
              text(context, "cluster"),
              text(context, "user"),
              text(context, "namespace"));
        })
        .toList();
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  /** The name of the current context, empty for none. */
  public String current() {
    return text(tree, "current-context");
  }

  /** The context of this name. */
  public Optional<Context> context(String name) {
    return contexts().stream().filter(context -> context.name().equals(name)).findFirst();
  }

  /** The host name of a cluster's control plane, as the file has it. */
  public String server(Context context) {
    return StreamSupport.stream(tree.path("clusters").spliterator(), false)
        .filter(entry -> text(entry, "name").equals(context.cluster()))
        .map(entry -> text(entry.path("cluster"), "server"))
        .findFirst()
        .orElse("");
  }

  /** The same with another current context. */
  public KubeConfig using(String name) {
    return new KubeConfig(tree.deepCopy().put("current-context", name));
  }

  /** The same with another namespace in a context. */
  public KubeConfig inNamespace(String name, String namespace) {
    var other = tree.deepCopy();
    other
        .path("contexts")
        .forEach(entry -> {
          if (text(entry, "name").equals(name)
              && entry.path("context") instanceof ObjectNode context) {
            context.put("namespace", namespace);
          }
        });
    return new KubeConfig(other);
  }

  /** The world with this file on a machine's disk. */
  public World saved(World world, String host) {
    var text = YamlText.of(tree, Dialect.GO);
    var folder = PATH.substring(0, PATH.lastIndexOf('/'));
    return world.with(
        world
            .files()
            .with(host, folder, new Files.Directory())
            .with(host, PATH, new Files.Text(text)));
  }

  /** The same with a cluster and its user, as the current context; {@code server} is its URL. */
  public KubeConfig with(Cluster cluster, String server) {
    var name = cluster.id().name();
    var user = "clusterUser_" + cluster.id().group() + "_" + name;
    var made = JsonNodeFactory.instance;
    var other = tree.deepCopy();
    put(other, "clusters", name, "cluster", made.objectNode().put("server", server));
    put(other, "users", user, "user", made.objectNode().put("token", "REDACTED"));
    put(
        other,
        "contexts",
        name,
        "context",
        made.objectNode().put("cluster", name).put("user", user));
    return new KubeConfig(other.put("current-context", name));
  }

  private static void put(
      ObjectNode tree, String list, String name, String field, ObjectNode value) {
    var kept = JsonNodeFactory.instance.arrayNode();
    tree.path(list)
        .forEach(entry -> {
          if (!text(entry, "name").equals(name)) {
            kept.add(entry);
          }
        });
    kept.addObject().put("name", name).set(field, value);
    tree.set(list, kept);
  }
}
