package hopwise.simulator.shell.ip;

import hopwise.simulator.linux.Port;
import java.util.List;
import java.util.function.UnaryOperator;

/** The flags of a bridge's port by their names. */
final class PortFlags {
  static final List<String> NAMES = List.of("hairpin", "learning", "flood");

  private PortFlags() {}

  /** Does {@code first}, then sets the flag of this name, one of {@link #NAMES}. */
  static UnaryOperator<Port> of(String name, boolean on, UnaryOperator<Port> first) {
    return before -> {
      var port = first.apply(before);
      return new Port(
          port.bridge(),
          port.number(),
          port.sequence(),
          name.equals("hairpin") ? on : port.hairpin(),
          name.equals("learning") ? on : port.learning(),
          name.equals("flood") ? on : port.flood());
    };
  }
}
