package hopwise.simulator.shell.kubectl.object;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Seeded;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part that all objects have: kind, name, and when they were made. */
final class Meta {
  private final Cluster cluster;
  private final String kind;
  private final String name;
  private final String namespace;
  private final Fields fields = Fields.of();

  /** An object without a namespace where {@code namespace} is empty. */
  Meta(Cluster cluster, String kind, String namespace, String name) {
    this.cluster = cluster;
    this.kind = kind;
    this.name = name;
    this.namespace = namespace;
    fields.put("name", name).text("namespace", namespace);
    fields.put("uid", Seeded.uuid(cluster.seed(), kind, namespace, name));
    fields.put("resourceVersion", Seeded.digits(5, cluster.seed(), "version", kind, name));
  }

  Meta created(Instant at) {
    fields.put("creationTimestamp", time(at));
    return this;
  }

  Meta labels(Map<String, String> labels) {
    fields.put("labels", labels);
    return this;
  }

  Meta annotations(Map<String, String> annotations) {
    fields.put("annotations", annotations);
    return this;
  }

  Meta put(String field, @Nullable Object value) {
    fields.put(field, value);
    return this;
  }

  /** The object, with nothing but its metadata. */
  Fields object(String apiVersion) {
    return Fields.of("apiVersion", apiVersion).put("kind", kind).put("metadata", fields);
  }

  /** A reference to the object that made this one. */
  Meta ownedBy(String apiVersion, String ownerKind, String owner) {
    var reference =
        Fields.of("apiVersion", apiVersion)
            .put("blockOwnerDeletion", true)
            .put("controller", true)
            .put("kind", ownerKind)
            .put("name", owner)
            .put("uid", Seeded.uuid(cluster.seed(), ownerKind, namespace, owner));
    fields.put("ownerReferences", List.of(reference));
    return this;
  }

  String name() {
    return name;
  }

  /** A moment as the API server writes it. */
  static String time(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
