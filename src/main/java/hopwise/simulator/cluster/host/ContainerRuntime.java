package hopwise.simulator.cluster.host;

/** What runs containers on a node. */
public enum ContainerRuntime {
  /** Docker, with its bridge docker0. */
  DOCKER,
  CONTAINERD
}
