package hopwise.simulator.linux.change;

import hopwise.simulator.linux.Forwarding;
import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.LinkRef;
import hopwise.simulator.linux.Network;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Entries in the forwarding databases of bridges and VXLAN devices ({@code bridge fdb}). */
public final class ForwardingChange {
  private ForwardingChange() {}

  /** How an entry is put in beside others of its address. */
  public enum Mode {
    /** Only if there is none. */
    ADD,
    /** Beside them: a VXLAN device sends to all. */
    APPEND,
    /** In their place. */
    REPLACE
  }

  /** Puts an entry in the database of the link's bridge, or of the VXLAN device if it has one. */
  public static Outcome put(Network network, LinkRef at, Forwarding entry, Mode mode) {
    var namespace = network.at(at.namespace());
    var entries = new ArrayList<>(namespace.forwarding());
    if (isImplied(Change.link(namespace, at.index()), entry.mac(), entry.remote())) {
      return mode == Mode.APPEND ? new Outcome.Done(network) : Outcome.refused(Errno.EEXIST);
    }
    Predicate<Forwarding> beside =
        entry.remote() == null
            ? other -> isOfBridge(network, at, other) && other.mac().equals(entry.mac())
            : other ->
                other.link() == at.index()
                    && other.remote() != null
                    && other.mac().equals(entry.mac());
    switch (mode) {
      case ADD -> {
        if (entries.stream().anyMatch(beside)
            || isImplied(Change.link(namespace, at.index()), entry.mac(), null)) {
          return Outcome.refused(Errno.EEXIST);
        }
      }
      case APPEND -> {
        if (entry.remote() == null) {
          entries.removeIf(beside);
        } else if (entries.contains(entry)
            || (!isForMany(entry.mac()) && entries.stream().anyMatch(beside))) {
          return new Outcome.Done(network);
        }
      }
      case REPLACE -> {
        if (entry.remote() != null && isForMany(entry.mac())) {
          return new Outcome.Refused(Errno.EOPNOTSUPP, "Cannot replace non-unicast fdb entries");
        }
        return new Outcome.Done(
            network.with(namespace.withForwarding(replaced(entries, entry, beside))));
      }
    }
    entries.add(entry);
    return new Outcome.Done(network.with(namespace.withForwarding(entries)));
  }

  /** Only such addresses have several remotes: groups, and zero for all unknown ones. */
  private static boolean isForMany(Mac mac) {
    return mac.isGroup() || mac.equals(Mac.ZERO);
  }

  private static List<Forwarding> replaced(
      List<Forwarding> entries, Forwarding entry, Predicate<Forwarding> beside) {
    for (int i = 0; i < entries.size(); i++) {
      if (beside.test(entries.get(i))) {
        entries.set(i, entry);
        return entries;
      }
    }
    entries.add(entry);
    return entries;
  }

  private static boolean isOfBridge(Network network, LinkRef at, Forwarding other) {
    var links = network.at(at.namespace()).links();
    var mine = links.at(at.index());
    var its = links.at(other.link());
    return other.remote() == null
        && mine != null
        && its != null
        && mine.port() != null
        && its.port() != null
        && mine.port().bridge() == its.port().bridge();
  }

  /**
   * Deletes entries of an address.
   *
   * @param ofTunnel whether it is the VXLAN device's own database, not the bridge's
   * @param remote null for all of that address
   */
  public static Outcome delete(
      Network network, LinkRef at, Mac mac, boolean ofTunnel, @Nullable Ipv4 remote) {
    var namespace = network.at(at.namespace());
    var link = Change.link(namespace, at.index());
    boolean implied = ofTunnel && isImplied(link, mac, remote);
    if (implied) {
      namespace = namespace.with(withoutRemote(link));
    }
    Predicate<Forwarding> known =
        entry ->
            entry.link() == at.index()
                && entry.mac().equals(mac)
                && (entry.remote() != null) == ofTunnel;
    if (!implied && namespace.forwarding().stream().noneMatch(known)) {
      return Outcome.refused(Errno.ENOENT);
    }
    var gone = known.and(entry -> remote == null || remote.equals(entry.remote()));
    var kept = namespace.forwarding().stream().filter(gone.negate()).toList();
    return new Outcome.Done(network.with(namespace.withForwarding(kept)));
  }

  /**
   * Whether it is the entry that a VXLAN device with a remote starts with, for unknown addresses.
   *
   * @param remote null for any
   */
  private static boolean isImplied(Link link, Mac mac, @Nullable Ipv4 remote) {
    return link.kind() instanceof LinkKind.Vxlan vxlan
        && vxlan.remote() != null
        && mac.equals(Mac.ZERO)
        && (remote == null || remote.equals(vxlan.remote()));
  }

  private static Link withoutRemote(Link link) {
    return link.kind() instanceof LinkKind.Vxlan vxlan
        ? link.withKind(
            new LinkKind.Vxlan(
                vxlan.vni(), vxlan.local(), null, vxlan.port(), vxlan.device(), vxlan.learning()))
        : link;
  }
}
