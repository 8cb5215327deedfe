package hopwise.simulator.shell.kubectl.manifest;

import hopwise.simulator.cluster.MasqueradeConfig;
import hopwise.simulator.cluster.NetworkPolicy;
import hopwise.simulator.cluster.Service;
import hopwise.simulator.cluster.Workload;
import hopwise.simulator.shell.kubectl.object.Resource;

/** An object as a file declares it. */
public sealed interface Declared {
  /** A Deployment, a DaemonSet or a pod. */
  record Pods(Workload workload) implements Declared {}

  /**
   * A service.
   *
   * @param headless whether it asks for no cluster address
   */
  record Front(Service service, boolean headless) implements Declared {}

  /** A network policy. */
  record Policy(NetworkPolicy policy) implements Declared {}

  /** A namespace. */
  record Space(String name) implements Declared {}

  /** The owner's configuration of azure-ip-masq-agent. */
  record Masquerade(MasqueradeConfig config) implements Declared {}

  /** Its kind. */
  default Resource resource() {
    return switch (this) {
      case Pods(var workload) ->
          switch (workload.id().kind()) {
            case DEPLOYMENT -> Resource.DEPLOYMENT;
            case DAEMON_SET -> Resource.DAEMON_SET;
            case POD -> Resource.POD;
          };
      case Front front -> Resource.SERVICE;
      case Policy policy -> Resource.NETWORK_POLICY;
      case Space space -> Resource.NAMESPACE;
      case Masquerade masquerade -> Resource.CONFIG_MAP;
    };
  }

  /** Its name. */
  default String name() {
    return switch (this) {
      case Pods(var workload) -> workload.id().name();
      case Front(var service, var headless) -> service.id().name();
      case Policy(var policy) -> policy.id().name();
      case Space(var name) -> name;
      case Masquerade masquerade -> MasqueradeReader.NAME;
    };
  }

  /** Its namespace, empty for none. */
  default String namespace() {
    return switch (this) {
      case Pods(var workload) -> workload.id().namespace();
      case Front(var service, var headless) -> service.id().namespace();
      case Policy(var policy) -> policy.id().namespace();
      case Space space -> "";
      case Masquerade masquerade -> MasqueradeReader.NAMESPACE;
    };
  }
}
