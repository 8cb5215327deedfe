package hopwise.source;

import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/** Walks and changes Markdown trees. */
final class Tree {
  private Tree() {}

  /** The nodes of {@code type} below {@code root} in order, as they are now. */
  static <T> List<T> all(Node root, Class<T> type) {
    var found = new ArrayList<T>();
    for (var node : root.getDescendants()) {
      if (type.isInstance(node)) {
        found.add(type.cast(node));
      }
    }
    return found;
  }

  /** The children of {@code parent} as they are now. */
  static List<Node> children(Node parent) {
    var found = new ArrayList<Node>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
      found.add(node);
    }
    return found;
  }

  /** Puts {@code next} in the place of {@code node}, whose children are lost. */
  static void replace(Node node, Node next) {
    node.insertBefore(next);
    node.unlink();
  }

  /** Puts {@code next} in the place of {@code node} and gives it the children. */
  static void rename(Node node, Node next) {
    next.takeChildren(node);
    replace(node, next);
  }

  /** Puts {@code wrapper} around {@code node}. */
  static void wrap(Node node, Node wrapper) {
    node.insertBefore(wrapper);
    wrapper.appendChild(node);
  }
}
