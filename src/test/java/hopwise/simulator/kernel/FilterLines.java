package hopwise.simulator.kernel;

import hopwise.simulator.kernel.FilterRule.Place;
import java.util.List;
import java.util.stream.Stream;

/** Writes random rules of iptables into a namespace. */
final class FilterLines {
  private static final List<Place> PLACES =
      Stream.of(
              "raw PREROUTING",
              "raw OUTPUT",
              "mangle PREROUTING",
              "mangle INPUT",
              "mangle FORWARD",
              "mangle OUTPUT",
              "mangle POSTROUTING",
              "nat PREROUTING",
              "nat PREROUTING",
              "nat INPUT",
              "nat OUTPUT",
              "nat POSTROUTING",
              "nat POSTROUTING",
              "filter INPUT",
              "filter FORWARD",
              "filter FORWARD",
              "filter OUTPUT")
          .map(text -> new Place(text.split(" ", -1)[0], text.split(" ", -1)[1]))
          .toList();

  private final Draft draft;
  private final FilterRule rules;

  FilterLines(Draft draft, FilterRule rules) {
    this.draft = draft;
    this.rules = rules;
  }

  /** Up to {@code most} rules, some of them in a chain of their own, and sometimes a policy. */
  void write(String namespace, int most) {
    int count = draft.number(1, most);
    for (int i = 0; i < count; i++) {
      var place = draft.oneOf(PLACES);
      var prefix =
          "iptables " + (place.table().equals("filter") ? "" : "-t " + place.table() + " ");
      if (draft.chance(0.2)) {
        chain(namespace, prefix, place, "EXTRA-" + i);
      } else {
        var verb = draft.chance(0.85) ? "-A " : "-I ";
        draft.run(namespace, prefix + verb + place.chain() + rules.write(place));
      }
    }
    if (draft.chance(0.08)) {
      draft.run(
          namespace,
          "iptables %s-P %s DROP",
          draft.oneOf("", "", "-t mangle "),
          draft.oneOf("FORWARD", "INPUT", "OUTPUT"));
    }
  }

  private void chain(String namespace, String prefix, Place place, String name) {
    draft.run(namespace, prefix + "-N " + name);
    draft.run(namespace, prefix + "-A " + place.chain() + rules.matches(place) + " -j " + name);
    int count = draft.number(1, 3);
    for (int i = 0; i < count; i++) {
      draft.run(namespace, prefix + "-A " + name + rules.write(place));
    }
  }
}
