package hopwise.simulator.figure;

import hopwise.simulator.figure.Figure.Change;
import hopwise.simulator.figure.Part.Band;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Marks what is new, changed or gone since an earlier sketch; what is gone is drawn once more. A
 * part that only one of the sketches folds into a box with others is none of these.
 */
final class Changes {
  private final Shown before;
  private final Shown after;
  private final Set<String> unfolded = new HashSet<>();

  private Changes(Shown before, Shown after) {
    this.before = before;
    this.after = after;
  }

  static Sketch since(Sketch before, Sketch after) {
    var changes = new Changes(Shown.of(before), Shown.of(after));
    var roots = after.roots().stream().map(changes::marked).toList();
    return new Sketch(roots, changes.ties(before.ties(), after.ties()));
  }

  private Part marked(Part part) {
    var old = before.drawn(part.key());
    if (old == null && before.isFolded(part.key())) {
      unfold(part);
      return part;
    }
    var bands = new ArrayList<Band>();
    for (var band : part.bands()) {
      bands.add(new Band(band.flow(), band.parts().stream().map(this::marked).toList()));
    }
    if (old != null) {
      restore(old, bands);
    }
    return part.with(bands).marked(change(old, part));
  }

  /** Nothing is known of what was in it. */
  private void unfold(Part part) {
    unfolded.add(part.key());
    part.children().forEach(this::unfold);
  }

  private Change change(@Nullable Part old, Part part) {
    if (!part.folded().isEmpty()) {
      return folded(old, part);
    }
    if (old == null) {
      return Change.NEW;
    }
    boolean same = part.kind().isContainer() || old.facts().equals(part.facts());
    return same && old.lines().equals(part.lines()) ? Change.NONE : Change.CHANGED;
  }

  /** A box that stands for many: only what came to the world or left it counts. */
  private Change folded(@Nullable Part old, Part part) {
    if (before.lacks(part)) {
      return Change.NEW;
    }
    boolean same =
        part.folded().stream().allMatch(before::has)
            && (old == null || old.folded().stream().allMatch(after::has));
    return same ? Change.NONE : Change.CHANGED;
  }

  /** Puts what is gone where it was: into the band of its like. */
  private void restore(Part old, List<Band> bands) {
    for (int i = 0; i < old.bands().size(); i++) {
      var band = old.bands().get(i);
      var gone = band.parts().stream().filter(after::lacks).map(Changes::gone).toList();
      if (!gone.isEmpty()) {
        put(new Band(band.flow(), gone), bands, i);
      }
    }
  }

  private static void put(Band gone, List<Band> bands, int place) {
    int at = Math.min(place, bands.size());
    if (at < bands.size() && bands.get(at).flow() == gone.flow()) {
      var parts = new ArrayList<>(bands.get(at).parts());
      parts.addAll(gone.parts());
      bands.set(at, new Band(gone.flow(), parts));
    } else {
      bands.add(at, gone);
    }
  }

  private static Part gone(Part part) {
    var bands =
        part.bands().stream()
            .map(band -> new Band(band.flow(), band.parts().stream().map(Changes::gone).toList()))
            .toList();
    return part.with(bands).marked(Change.GONE);
  }

  private record Ends(Figure.Line line, String from, String to) {
    static Ends of(Tie tie) {
      return new Ends(tie.line(), tie.from(), tie.to());
    }
  }

  private List<Tie> ties(List<Tie> before, List<Tie> after) {
    var old = before.stream().map(Ends::of).toList();
    var now = after.stream().map(Ends::of).toList();
    var ties = new ArrayList<Tie>();
    after.forEach(tie ->
        ties.add(old.contains(Ends.of(tie)) || isUnfolded(tie) ? tie : tie.marked(Change.NEW)));
    before.stream()
        .filter(tie -> !now.contains(Ends.of(tie)))
        .forEach(tie -> ties.add(tie.marked(Change.GONE)));
    return ties;
  }

  private boolean isUnfolded(Tie tie) {
    return unfolded.contains(tie.from()) || unfolded.contains(tie.to());
  }
}
