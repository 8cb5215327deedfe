package hopwise.simulator.shell.kubectl.manifest;

import hopwise.simulator.net.Cidr;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A file with objects, one or several. */
public final class Manifest {
  static final YAMLMapper YAML = new YAMLMapper();
  private static final int DEEPEST = 100;

  private Manifest() {}

  /**
   * The objects of a text, in order.
   *
   * @param file its name, as messages call it
   * @param namespace of objects that do not say theirs
   * @throws Refusal if the text is no YAML, or an object is not right
   */
  public static List<Declared> read(String text, String file, String namespace, Instant now)
      throws Refusal {
    var objects = new ArrayList<Declared>();
    for (var tree : documents(text, file)) {
      if (text(tree, "/kind").equals("List")) {
        for (var item : tree.path("items")) {
          objects.add(object(item, file, namespace, now));
        }
      } else {
        objects.add(object(tree, file, namespace, now));
      }
    }
    if (objects.isEmpty()) {
      throw new Refusal("error: no objects passed to apply");
    }
    return objects;
  }

  private static List<JsonNode> documents(String text, String file) throws Refusal {
    try (var values = YAML.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
      var all = new ArrayList<JsonNode>();
      while (values.hasNextValue() && all.size() < DEEPEST) {
        var tree = values.nextValue();
        if (tree != null && tree.isObject()) {
          all.add(tree);
        } else if (tree != null && !tree.isNull() && !tree.isMissingNode()) {
          throw new Refusal(
              "error: error parsing %s: error converting YAML to JSON: the document is no object"
                  .formatted(file));
        }
      }
      return all;
    } catch (JacksonException e) {
      throw new Refusal(
          "error: error parsing %s: error converting YAML to JSON: yaml: line %d: %s"
              .formatted(file, Math.max(1, e.getLocation().getLineNr()), words(e)));
    }
  }

  /** The parser's first sentence, in the words of Go's where they differ. */
  private static String words(JacksonException problem) {
    var message = problem.getOriginalMessage() == null ? "" : problem.getOriginalMessage();
    var lines = message.lines().filter(line -> !line.startsWith(" ")).toList();
    var last = lines.size() > 1 && lines.getFirst().startsWith("while") ? lines.get(1) : message;
    return last.lines()
        .findFirst()
        .orElse("could not find expected ':'")
        .replace("are not allowed here", "are not allowed in this context");
  }

  private static Declared object(JsonNode tree, String file, String namespace, Instant now)
      throws Refusal {
    for (var field : List.of("apiVersion", "kind")) {
      if (text(tree, "/" + field).isEmpty()) {
        throw new Refusal(
            ("error: error validating \"%s\": error validating data: %s not set; if you choose to"
                    + " ignore these errors, turn validation off with --validate=false")
                .formatted(file, field));
      }
    }
    var name = text(tree, "/metadata/name");
    if (name.isEmpty()) {
      throw new Refusal(
          "error: error when retrieving current configuration of:\nfrom server for: \"%s\": resource name may not be empty"
              .formatted(file));
    }
    var own = text(tree, "/metadata/namespace");
    var head = new Head(text(tree, "/kind"), own.isEmpty() ? namespace : own, name, now);
    return switch (text(tree, "/apiVersion") + " " + head.kind()) {
      case "apps/v1 Deployment", "apps/v1 DaemonSet", "v1 Pod" -> WorkloadReader.read(tree, head);
      case "v1 Service" -> ServiceReader.read(tree, head);
      case "v1 Namespace" -> new Declared.Space(name);
      case "networking.k8s.io/v1 NetworkPolicy" -> PolicyReader.read(tree, head);
      case "v1 ConfigMap" -> MasqueradeReader.read(tree, head, file);
      default -> throw unknown(tree, head, file);
    };
  }

  /** What all objects say about themselves. */
  record Head(String kind, String namespace, String name, Instant now) {}

  private static Refusal unknown(JsonNode tree, Head head, String file) {
    var version = text(tree, "/apiVersion");
    boolean ours =
        List.of("Deployment", "DaemonSet", "Pod", "Service", "Namespace", "NetworkPolicy")
            .contains(head.kind());
    return ours
        ? new Refusal(
            ("error: resource mapping not found for name: \"%s\" namespace: \"%s\" from \"%s\": no"
                    + " matches for kind \"%s\" in version \"%s\"\nensure CRDs are installed first")
                .formatted(
                    head.name(), text(tree, "/metadata/namespace"), file, head.kind(), version))
        : Refusal.notSimulated(
            "kind " + head.kind(),
            "Deployment, DaemonSet, Pod, Service, Namespace, NetworkPolicy, and the ConfigMap "
                + MasqueradeReader.NAME);
  }

  static Cidr range(String text) throws Refusal {
    return Cidr.parse(text).orElseThrow(() -> new Refusal("error: invalid CIDR address: " + text));
  }

  /** The text at a JSON pointer, empty for none. */
  static String text(JsonNode tree, String pointer) {
    var node = tree.at(pointer);
    return node.isValueNode() ? node.asString("") : "";
  }
}
