package hopwise.simulator.linux.netfilter;

/** The five places where the kernel asks netfilter; a built-in chain has its hook's name. */
public enum Hook {
  PREROUTING,
  INPUT,
  FORWARD,
  OUTPUT,
  POSTROUTING
}
