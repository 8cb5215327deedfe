package hopwise.simulator.shell.az;

import hopwise.simulator.linux.NamespaceId;

/** The machine that has {@code az}. */
final class Laptop {
  static final String NAME = "laptop";
  static final NamespaceId ROOT = NamespaceId.root(NAME);

  private Laptop() {}
}
