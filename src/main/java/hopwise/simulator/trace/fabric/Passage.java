package hopwise.simulator.trace.fabric;

import hopwise.simulator.azure.Attachment;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.net.Packet;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.FabricDecision;
import java.util.List;

/** A packet's way through the fabric. */
public record Passage(List<Event> events, End end) {
  /** Copies the events. */
  public Passage {
    events = List.copyOf(events);
  }

  /**
   * A decision.
   *
   * @param after the packet as it was then
   */
  public record Event(NamespaceId at, FabricDecision decision, Packet after) {}

  /** How it left the fabric. */
  public sealed interface End {
    /** By a machine's card. */
    record Handed(Attachment card) implements End {}

    /** It did not. */
    record Lost(NamespaceId at, Disposition disposition, String detail) implements End {}
  }
}
