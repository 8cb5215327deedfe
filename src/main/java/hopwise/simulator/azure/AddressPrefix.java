package hopwise.simulator.azure;

import hopwise.simulator.net.Cidr;

/** What a security rule says about an address. {@code toString} is what Azure prints. */
public sealed interface AddressPrefix {
  /** All addresses. */
  AddressPrefix ANY = new Any();

  /** All addresses. */
  record Any() implements AddressPrefix {
    @Override
    public String toString() {
      return "*";
    }
  }

  /** The addresses of a range. */
  record Range(Cidr range) implements AddressPrefix {
    @Override
    public String toString() {
      return range.length() == 32 ? range.network().toString() : range.toString();
    }
  }

  /** The addresses behind a name. */
  record Tag(ServiceTag tag) implements AddressPrefix {
    @Override
    public String toString() {
      return tag.toString();
    }
  }
}
