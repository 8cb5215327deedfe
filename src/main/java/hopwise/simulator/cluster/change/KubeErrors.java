package hopwise.simulator.cluster.change;

import hopwise.simulator.cluster.Outcome;
import hopwise.simulator.cluster.Outcome.Refused;
import hopwise.simulator.cluster.WorkloadId;

/**
 * What the API server refuses, as kubectl tells it: the code is the reason in Kubernetes' words.
 */
final class KubeErrors {
  private KubeErrors() {}

  /** The resource of a kind in the API's words, {@code deployments.apps}. */
  static String resource(WorkloadId.Kind kind) {
    return switch (kind) {
      case DEPLOYMENT -> "deployments.apps";
      case DAEMON_SET -> "daemonsets.apps";
      case POD -> "pods";
    };
  }

  static Refused notFound(String resource, String name) {
    return Outcome.refused("NotFound", "%s \"%s\" not found".formatted(resource, name));
  }

  static Refused exists(String resource, String name) {
    return Outcome.refused("AlreadyExists", "%s \"%s\" already exists".formatted(resource, name));
  }

  static Refused invalid(String kind, String name, String field, String why) {
    return new Refused(
        "Invalid", "%s \"%s\" is invalid: %s: %s".formatted(kind, name, field, why), field);
  }

  static Refused immutable(String kind, String name, String field) {
    return invalid(
        kind,
        name,
        field,
        "Forbidden: pod updates may not change fields other than" + " `spec.containers[*].image`");
  }
}
