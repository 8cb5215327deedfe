package hopwise.source;

import hopwise.quiz.ItemVersion;
import hopwise.quiz.Variants;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A path whose way is walked when somebody first asks for it. Safe for use by several threads. */
final class WalkedItem implements Variants {
  private final ObjectNode node;
  private @Nullable ItemVersion version;

  private WalkedItem(ObjectNode node) {
    this.node = node;
  }

  /** The item of a node in which lint found no error. */
  static WalkedItem of(JsonNode node, Scenarios scenarios) {
    return new WalkedItem(ItemNetworks.withText(node, scenarios));
  }

  @Override
  public synchronized ItemVersion at(long seed) {
    if (version == null) {
      version = ItemReader.settled(ItemNetworks.withStops(node.deepCopy()));
    }
    return version;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WalkedItem that && node.equals(that.node);
  }

  @Override
  public int hashCode() {
    return node.hashCode();
  }
}
