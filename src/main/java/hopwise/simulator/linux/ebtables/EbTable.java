package hopwise.simulator.linux.ebtables;

import java.util.Locale;

/** The tables of ebtables. */
public enum EbTable {
  NAT,
  FILTER;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
