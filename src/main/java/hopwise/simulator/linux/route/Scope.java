package hopwise.simulator.linux.route;

import java.util.Locale;

/** How far an address or a route's next hop is away, the widest first. */
public enum Scope {
  GLOBAL(0),
  SITE(200),
  LINK(253),
  HOST(254),
  NOWHERE(255);

  private final int number;

  Scope(int number) {
    this.number = number;
  }

  /** The kernel's number: the larger, the nearer. */
  public int number() {
    return number;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
