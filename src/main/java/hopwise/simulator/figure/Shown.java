package hopwise.simulator.figure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a sketch is about: what it draws, and what it folds into one box with others. */
final class Shown {
  private final Map<String, Part> drawn = new HashMap<>();
  private final Set<String> folded = new HashSet<>();

  static Shown of(Sketch sketch) {
    var shown = new Shown();
    shown.add(sketch.roots().getFirst());
    return shown;
  }

  private void add(Part part) {
    drawn.put(part.key(), part);
    folded.addAll(part.folded());
    part.children().forEach(this::add);
  }

  @Nullable Part drawn(String key) {
    return drawn.get(key);
  }

  boolean isFolded(String key) {
    return folded.contains(key);
  }

  /** Whether the world has it, drawn or not. */
  boolean has(String key) {
    return drawn.containsKey(key) || folded.contains(key);
  }

  /** Whether it has nothing of a part: neither itself nor anything that the part stands for. */
  boolean lacks(Part part) {
    return !has(part.key()) && part.folded().stream().noneMatch(this::has);
  }
}
