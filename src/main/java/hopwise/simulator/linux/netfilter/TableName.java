package hopwise.simulator.linux.netfilter;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The tables of iptables, in the order in which a hook asks them (nat: see the tracer). */
public enum TableName {
  RAW,
  MANGLE,
  NAT,
  FILTER;

  /** The hooks at which it has a built-in chain. */
  public Set<Hook> hooks() {
    return switch (this) {
      case RAW -> EnumSet.of(Hook.PREROUTING, Hook.OUTPUT);
      case MANGLE -> EnumSet.allOf(Hook.class);
      case NAT -> EnumSet.complementOf(EnumSet.of(Hook.FORWARD));
      case FILTER -> EnumSet.of(Hook.INPUT, Hook.FORWARD, Hook.OUTPUT);
    };
  }

  /** The table of a lower-case name. */
  public static Optional<TableName> parse(String text) {
    return Arrays.stream(values()).filter(table -> table.toString().equals(text)).findFirst();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
