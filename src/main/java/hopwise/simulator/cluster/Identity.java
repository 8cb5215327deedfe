package hopwise.simulator.cluster;

/** As whom a cluster's control plane acts in Azure. */
public sealed interface Identity {
  /** An identity that lives and dies with the cluster. */
  record SystemAssigned() implements Identity {}

  /** A managed identity that the owner brought. */
  record UserAssigned(String name) implements Identity {}

  /** An application with a password: what clusters had before managed identities. */
  record ServicePrincipal() implements Identity {}
}
