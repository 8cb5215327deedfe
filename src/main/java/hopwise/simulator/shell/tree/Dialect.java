package hopwise.simulator.shell.tree;

/** Whose hand prints a tree. */
public enum Dialect {
  /** Azure CLI: Python's json, indented by two, and PyYAML. */
  PYTHON,
  /** kubectl: Go's encoding/json, indented by four, and its YAML. */
  GO
}
