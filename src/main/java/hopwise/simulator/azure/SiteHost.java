package hopwise.simulator.azure;

import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;

/** A machine on premises. */
public record SiteHost(Mac mac, Ipv4 address, String host) implements Attachment {
  @Override
  public boolean serves(Ipv4 ip) {
    return address.equals(ip);
  }
}
