package hopwise.simulator.figure;

import hopwise.simulator.figure.Figure.Box;
import java.util.ArrayList;
import java.util.List;

/** Says in a few sentences what is to be seen. */
final class Description {
  private static final int MOST = 3;
  private static final List<Kind> TOLD =
      List.of(Kind.SITE, Kind.INTERNET, Kind.VNET, Kind.SUBNET, Kind.NODE, Kind.HOST, Kind.POD);

  private Description() {}

  static String title(List<Box> boxes) {
    for (var kind : List.of(Kind.VNET, Kind.HOST, Kind.SITE)) {
      var names = boxes.stream().filter(box -> box.kind() == kind).map(Box::name).toList();
      if (!names.isEmpty()) {
        var more = names.size() > MOST ? " and " + (names.size() - MOST) + " more" : "";
        var first = names.subList(0, Math.min(MOST, names.size()));
        return "The network of " + String.join(", ", first) + more;
      }
    }
    return boxes.isEmpty() ? "An empty network" : "The internet";
  }

  static String of(List<Box> boxes) {
    if (boxes.isEmpty()) {
      return "Nothing is here yet.";
    }
    var counts = new ArrayList<String>();
    for (var kind : TOLD) {
      int count = (int) boxes.stream().filter(box -> box.kind() == kind).count();
      if (count > 0) {
        counts.add(kind == Kind.INTERNET ? "the internet" : Count.of(count, kind.title()));
      }
    }
    return "Drawn are " + String.join(", ", counts) + ". The table says the same in words.";
  }
}
