package hopwise.web.walk;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/** Parts of a packet's way that every network has, in their order. */
enum Leg {
  SENDER("The sender"),
  OWN_NODE("Its node"),
  FABRIC("Azure’s network"),
  BETWEEN("On the way"),
  FAR_NODE("The receiver’s node"),
  RECEIVER("The receiver");

  private final String title;

  Leg(String title) {
    this.title = title;
  }

  /** As people say it. */
  String title() {
    return title;
  }

  /** The part that each hop of a trace belongs to. */
  static List<Leg> of(Trace trace) {
    var legs = new ArrayList<Leg>();
    var hops = trace.hops();
    boolean left = false;
    for (int i = 0; i < hops.size(); i++) {
      var at = hops.get(i).at();
      boolean last = i == hops.size() - 1 && trace.seen() != null;
      legs.add(i == 0 ? SENDER : last ? RECEIVER : of(at, left));
      left |= at.host().startsWith("azure/");
    }
    return legs;
  }

  private static Leg of(NamespaceId at, boolean left) {
    if (at.host().startsWith("azure/vnet/")) {
      return FABRIC;
    }
    return !at.host().startsWith("node/") ? BETWEEN : left ? FAR_NODE : OWN_NODE;
  }
}
