package hopwise.simulator.shell.tree;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An object that a JMESPath expression made: its members stand in the expression's order. */
public final class Selected extends ObjectNode {
  Selected() {
    super(JsonNodeFactory.instance);
  }
}
