package hopwise.simulator.azure;

import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;

/** A machine on the internet. */
public record InternetHost(Mac mac, Ipv4 address, String host) implements Attachment {
  @Override
  public boolean serves(Ipv4 ip) {
    return address.equals(ip);
  }
}
