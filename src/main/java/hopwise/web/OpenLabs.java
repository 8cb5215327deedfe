package hopwise.web;

import hopwise.simulator.lab.Lab;
import hopwise.store.KeptLab;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Labs that were folded lately, so that a command does not fold the whole log again. */
final class OpenLabs {
  private static final int MOST_ENTRIES = 10_000;
  private static final int PRICE = 20;

  private record Open(long revision, Lab lab) {
    int weight() {
      return PRICE + lab.sequence();
    }
  }

  private final Map<String, Open> byId = new LinkedHashMap<>(64, 0.75f, true);
  private int weight;

  /** A lab as it was kept. */
  Optional<Lab> find(KeptLab kept) {
    return find(kept.id(), kept.revision());
  }

  /** The lab of an id in one of its revisions. */
  synchronized Optional<Lab> find(String id, long revision) {
    return Optional.ofNullable(byId.get(id))
        .filter(open -> open.revision() == revision)
        .map(Open::lab);
  }

  /** Remembers a lab, and forgets those that were used longest ago where there are too many. */
  void put(KeptLab kept, Lab lab) {
    put(kept.id(), kept.revision(), lab);
  }

  /** Likewise, for any id. */
  synchronized void put(String id, long revision, Lab lab) {
    var open = new Open(revision, lab);
    var before = byId.put(id, open);
    weight += open.weight() - (before == null ? 0 : before.weight());
    var oldest = byId.values().iterator();
    while (weight > MOST_ENTRIES && byId.size() > 1) {
      weight -= oldest.next().weight();
      oldest.remove();
    }
  }
}
