package hopwise.simulator.linux.change;

import hopwise.simulator.linux.Address;
import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.Network;
import hopwise.simulator.linux.LinkRef;
import hopwise.simulator.net.Ipv4;
import java.util.ArrayList;
import java.util.function.Predicate;

/** Addresses of links ({@code ip addr add}, {@code del}, {@code flush}). */
public final class AddressChange {
  private AddressChange() {}

  /**
   * Gives a link an address.
   *
   * @param wanted {@code secondary} is found out here
   */
  public static Outcome add(Network network, LinkRef at, Address wanted) {
    var namespace = network.at(at.namespace());
    var link = Change.link(namespace, at.index());
    if (wanted.ip().bits() == 0) {
      return new Outcome.Done(network);
    }
    boolean secondary = false;
    for (var other : link.addresses()) {
      if (!other.network().equals(wanted.network())) {
        continue;
      }
      if (other.ip().equals(wanted.ip())) {
        return new Outcome.Refused(Errno.EEXIST, "ipv4: Address already assigned");
      }
      if (other.scope() != wanted.scope()) {
        return new Outcome.Refused(Errno.EINVAL, "ipv4: Invalid scope value");
      }
      secondary = true;
    }
    var address =
        new Address(wanted.ip(), wanted.length(), wanted.scope(), wanted.broadcast(), secondary);
    return new Outcome.Done(network.with(added(namespace, link, address)));
  }

  static Namespace added(Namespace namespace, Link link, Address address) {
    var addresses = new ArrayList<>(link.addresses());
    addresses.add(place(link, address), address);
    var owner = link.withAddresses(addresses);
    return ConnectedRoutes.added(namespace.with(owner), owner, address);
  }

  /** A primary address goes behind the last primary one of its scope or a nearer one. */
  private static int place(Link link, Address address) {
    if (address.secondary()) {
      return link.addresses().size();
    }
    int place = 0;
    for (int i = 0; i < link.addresses().size(); i++) {
      var other = link.addresses().get(i);
      if (!other.secondary() && address.scope().number() <= other.scope().number()) {
        place = i + 1;
      }
    }
    return place;
  }

  /**
   * Takes an address from a link, and with a primary address its secondary ones.
   *
   * @param length the prefix length it must have, or -1 for any
   */
  public static Outcome remove(Network network, LinkRef at, Ipv4 ip, int length) {
    var namespace = network.at(at.namespace());
    var link = Change.link(namespace, at.index());
    for (var address : link.addresses()) {
      if (address.ip().equals(ip) && (length < 0 || length == address.length())) {
        return new Outcome.Done(network.with(removed(namespace, at.index(), address)));
      }
    }
    return new Outcome.Refused(Errno.EADDRNOTAVAIL, "ipv4: Address not found");
  }

  /** Takes all addresses from a link that {@code which} accepts. */
  public static Network flush(Network network, LinkRef at, Predicate<Address> which) {
    var namespace = network.at(at.namespace());
    while (true) {
      var next = Change.link(namespace, at.index()).addresses().stream().filter(which).findFirst();
      if (next.isEmpty()) {
        return network.with(namespace);
      }
      namespace = removed(namespace, at.index(), next.get());
    }
  }

  static Namespace removed(Namespace namespace, int index, Address gone) {
    if (!gone.secondary()) {
      for (var other : Change.link(namespace, index).addresses()) {
        if (other.secondary() && other.network().equals(gone.network())) {
          namespace = withoutOne(namespace, index, other);
        }
      }
    }
    return withoutOne(namespace, index, gone);
  }

  private static Namespace withoutOne(Namespace namespace, int index, Address gone) {
    var link = Change.link(namespace, index);
    var addresses = new ArrayList<>(link.addresses());
    addresses.remove(gone);
    var after = ConnectedRoutes.removed(namespace, link, gone).with(link.withAddresses(addresses));
    return addresses.isEmpty() ? Change.withoutIp(after, index) : after;
  }
}
