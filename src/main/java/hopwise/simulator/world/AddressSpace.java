package hopwise.simulator.world;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An address space of the colour grammar. */
public enum AddressSpace {
  VNET("VNet"),
  POD("pod range"),
  SERVICE("service range"),
  ON_PREMISES("on-premises"),
  INTERNET("internet and other");

  private final String title;

  AddressSpace(String title) {
    this.title = title;
  }

  /** What a legend calls it. */
  public String title() {
    return title;
  }

  /** As authors write it, and as it stands in CSS classes: {@code on-premises}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The space of this word. */
  public static Optional<AddressSpace> of(String word) {
    return Arrays.stream(values()).filter(space -> space.word().equals(word)).findFirst();
  }
}
