package hopwise.simulator.shell.tree;

import io.burt.jmespath.Expression;
import io.burt.jmespath.JmesPathException;
import io.burt.jmespath.parser.ParseException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An expression of JMESPath. */
public final class JmesPath {
  private static final TreeRuntime RUNTIME = new TreeRuntime();

  private final Expression<JsonNode> expression;

  private JmesPath(Expression<JsonNode> expression) {
    this.expression = expression;
  }

  /** What a search finds, or why it cannot be done. */
  public sealed interface Found {
    /** The tree that was selected; a null node where nothing was. */
    record Tree(JsonNode tree) implements Found {}

    /** A function had an argument of the wrong kind; {@code reason} is the library's. */
    record Misuse(String reason) implements Found {}
  }

  /** Reads an expression; empty where it is none. */
  public static Optional<JmesPath> parse(String text) {
    try {
      return Optional.of(new JmesPath(RUNTIME.compile(text)));
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  /** Searches {@code tree}. */
  public Found search(JsonNode tree) {
    try {
      return new Found.Tree(expression.search(tree));
    } catch (JmesPathException e) {
      return new Found.Misuse(String.valueOf(e.getMessage()));
    }
  }
}
