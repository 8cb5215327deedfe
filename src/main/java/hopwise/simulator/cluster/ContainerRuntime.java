package hopwise.simulator.cluster;

/** What runs the containers of a node. */
public enum ContainerRuntime {
  DOCKER("docker"),
  CONTAINERD("containerd");

  private final String word;

  ContainerRuntime(String word) {
    this.word = word;
  }

  @Override
  public String toString() {
    return word;
  }
}
