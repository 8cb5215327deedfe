package hopwise.simulator.shell.tree.jsonpath;

/** Ends the reading or the filling of a template; its message is client-go's. */
final class PathProblem extends Exception {
  private static final long serialVersionUID = 1;

  PathProblem(String message) {
    super(message);
  }
}
