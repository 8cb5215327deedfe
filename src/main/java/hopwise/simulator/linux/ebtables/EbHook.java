package hopwise.simulator.linux.ebtables;

/** The places where a bridge asks ebtables; a built-in chain has its hook's name. */
public enum EbHook {
  PREROUTING,
  INPUT,
  FORWARD,
  OUTPUT,
  POSTROUTING
}
