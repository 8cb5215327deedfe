package hopwise.simulator.figure;

import hopwise.simulator.figure.Figure.Box;
import java.util.ArrayList;
import java.util.List;

/** Says in a few sentences what is to be seen. */
final class Description {
  private static final List<Kind> TOLD =
      List.of(Kind.SITE, Kind.INTERNET, Kind.VNET, Kind.SUBNET, Kind.NODE, Kind.HOST, Kind.POD);

  private Description() {}

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
