package hopwise.simulator.windows;

import hopwise.simulator.net.Mac;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identifiers that are random in reality, always the same for a name here. */
final class Guids {
  /** The vendor prefix of Hyper-V, {@code 00-15-5D}. */
  private static final long HYPER_V = 0x0015_5d00_0000L;

  private Guids() {}

  /** A GUID in lower case. */
  static String of(String name) {
    return uuid(name).toString();
  }

  /** The address that Hyper-V gives an adapter. */
  static Mac mac(String name) {
    return new Mac(HYPER_V | (uuid(name).getLeastSignificantBits() & 0xff_ffffL));
  }

  private static UUID uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
