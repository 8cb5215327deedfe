package hopwise.simulator.linux.route;

import java.util.Locale;

/** Who made a route: what {@code ip route} prints after {@code proto}, and hides for boot. */
public enum Origin {
  KERNEL,
  BOOT,
  STATIC;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
