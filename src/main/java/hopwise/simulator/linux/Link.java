package hopwise.simulator.linux;

import hopwise.simulator.net.Mac;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A network interface.
 *
 * @param index unique in its namespace, 1 is {@code lo}
 * @param mtu in octets
 * @param up what {@code ip link set up} sets; see {@link Network#state} for the operational state
 * @param promiscuous whether {@code ip link set promisc on} was given
 * @param port how it is attached to a bridge, null where it is not
 * @param activated whether it was ever up: {@code qdisc noop} is printed until then
 * @param mtuSet whether somebody set the MTU; a bridge follows its ports' until then
 * @param lowerDown of one end of a pair: whether the kernel, when it last heard of its carrier,
 *     found that a lower link is what has none
 */
public record Link(
    int index,
    String name,
    Mac mac,
    int mtu,
    boolean up,
    boolean promiscuous,
    LinkKind kind,
    @Nullable Port port,
    List<Address> addresses,
    InterfaceConf conf,
    boolean activated,
    boolean mtuSet,
    boolean lowerDown) {
  /** The name of the loopback link. */
  public static final String LOOPBACK = "lo";

  /** Copies the addresses. */
  public Link {
    addresses = List.copyOf(addresses);
  }

  /** A link that was never down if it is up, with the MTU of its kind. */
  public Link(
      int index,
      String name,
      Mac mac,
      int mtu,
      boolean up,
      boolean promiscuous,
      LinkKind kind,
      @Nullable Port port,
      List<Address> addresses,
      InterfaceConf conf) {
    this(index, name, mac, mtu, up, promiscuous, kind, port, addresses, conf, up, false, false);
  }

  /** Whether it is the namespace's loopback. */
  public boolean isLoopback() {
    return kind instanceof LinkKind.Loopback;
  }

  /** Whether it is a bridge. */
  public boolean isBridge() {
    return kind instanceof LinkKind.Bridge;
  }

  /** The same link under another index and name, as when it moves to another namespace. */
  public Link named(int otherIndex, String otherName) {
    return copy(draft -> {
      draft.index = otherIndex;
      draft.name = otherName;
    });
  }

  /** The same link with another Ethernet address. */
  public Link withMac(Mac other) {
    return copy(draft -> draft.mac = other);
  }

  /** The same link with another MTU. */
  public Link withMtu(int octets) {
    return copy(draft -> draft.mtu = octets);
  }

  /** The same link with an MTU that somebody set. */
  public Link withMtuSet(int octets) {
    return copy(draft -> {
      draft.mtu = octets;
      draft.mtuSet = true;
    });
  }

  /** The same link as it arrives in another namespace: down, alone, without addresses. */
  public Link moved(int otherIndex, InterfaceConf otherConf) {
    return new Link(
        otherIndex,
        name,
        mac,
        mtu,
        false,
        promiscuous,
        kind,
        null,
        List.of(),
        otherConf,
        false,
        mtuSet,
        lowerDown);
  }

  /** The same link set up or down. */
  public Link withUp(boolean on) {
    return copy(draft -> {
      draft.up = on;
      draft.activated = activated || on;
    });
  }

  /** The same link with promiscuous mode on or off. */
  public Link withPromiscuous(boolean on) {
    return copy(draft -> draft.promiscuous = on);
  }

  /** The same link of another kind, as when its peer moved. */
  public Link withKind(LinkKind other) {
    return copy(draft -> draft.kind = other);
  }

  /** The same link attached otherwise; null for not at all. */
  public Link withPort(@Nullable Port other) {
    return copy(draft -> draft.port = other);
  }

  /** The same link with other addresses. */
  public Link withAddresses(List<Address> others) {
    return copy(draft -> draft.addresses = others);
  }

  /** The same link with other sysctls. */
  public Link withConf(InterfaceConf other) {
    return copy(draft -> draft.conf = other);
  }

  /** The same link with another word about its lower link. */
  public Link withLowerDown(boolean is) {
    return copy(draft -> draft.lowerDown = is);
  }

  private Link copy(Consumer<Draft> change) {
    var draft = new Draft(this);
    change.accept(draft);
    return draft.made();
  }

  /** All components while a copy is made. */
  private static final class Draft {
    private int index;
    private String name;
    private Mac mac;
    private int mtu;
    private boolean up;
    private boolean promiscuous;
    private LinkKind kind;
    private @Nullable Port port;
    private List<Address> addresses;
    private InterfaceConf conf;
    private boolean activated;
    private boolean mtuSet;
    private boolean lowerDown;

    Draft(Link original) {
      index = original.index;
      name = original.name;
      mac = original.mac;
      mtu = original.mtu;
      up = original.up;
      promiscuous = original.promiscuous;
      kind = original.kind;
      port = original.port;
      addresses = original.addresses;
      conf = original.conf;
      activated = original.activated;
      mtuSet = original.mtuSet;
      lowerDown = original.lowerDown;
    }

    Link made() {
      return new Link(
          index,
          name,
          mac,
          mtu,
          up,
          promiscuous,
          kind,
          port,
          addresses,
          conf,
          activated,
          mtuSet,
          lowerDown);
    }
  }
}
