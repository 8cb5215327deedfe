package hopwise.quiz;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of grading one response: one point for each right component, no penalty.
 *
 * @param mistake the id of the mistake that the response equals, if its author named one
 */
public record Grade(List<Component> components, @Nullable String mistake) {
  /** Copies the list. */
  public Grade {
    components = List.copyOf(components);
  }

  /**
   * A part of an item that earns a point of its own: a key, a statement, a position, a row, a
   * blank.
   *
   * @param id of the key, statement, entry, row or blank; the item's own where it has one part
   */
  public record Component(String id, boolean right) {}

  /** Points earned. */
  public int points() {
    return (int) components.stream().filter(Component::right).count();
  }

  /** Points that could be earned. */
  public int possible() {
    return components.size();
  }

  /** Whether the component {@code id} was right. */
  public boolean right(String id) {
    return components.stream().anyMatch(part -> part.id().equals(id) && part.right());
  }
}
