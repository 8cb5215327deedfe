package hopwise.simulator.shell.ip;

import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.change.LinkMaking;
import hopwise.simulator.linux.change.NewLink;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import hopwise.simulator.shell.Answer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code ip link add}. */
final class LinkAdd {
  /** Kinds of link that a kernel has and we have not. */
  private static final Set<String> OTHERS =
      Set.of(
          "vlan",
          "macvlan",
          "macvtap",
          "ipvlan",
          "ipvtap",
          "dummy",
          "ifb",
          "bond",
          "team",
          "vrf",
          "tun",
          "gre",
          "gretap",
          "ipip",
          "sit",
          "ip6tnl",
          "ip6gre",
          "geneve",
          "wireguard",
          "macsec",
          "nlmon",
          "vcan",
          "erspan",
          "netdevsim",
          "hsr",
          "vti",
          "xfrm");

  private static final String NO_PORT =
      """
      vxlan: destination port not specified
      Will use Linux kernel default (non-standard value)
      Use 'dstport 4789' to get the IANA assigned value
      Use 'dstport 0' to get default and quiet this message
      """;

  private static final int LINUX_PORT = 8472;

  private final Desk desk;
  private final Words words;
  private @Nullable String name;
  private int index;
  private @Nullable Mac mac;
  private int mtu;
  private NamespaceId place;
  private String warning = "";

  private LinkAdd(Desk desk, Words words) {
    this.desk = desk;
    this.words = words;
    this.place = desk.place();
  }

  static Answer run(Desk desk, Words words) throws Misuse {
    return new LinkAdd(desk, words).run();
  }

  private Answer run() throws Misuse {
    var type = readEnd("type");
    if (type.isEmpty()) {
      throw new Misuse(1, "Not enough information: \"type\" argument is required");
    }
    if (!place.equals(desk.place())) {
      throw Misuse.notSimulated("ip link add", "netns", "netns of a veth's peer");
    }
    var kind = words.next();
    var wanted =
        switch (kind) {
          case "veth" -> readPair();
          case "bridge" -> readBridge();
          case "vxlan" -> new NewLink.Kind.Vxlan(readVxlan());
          default -> throw unknown(kind);
        };
    if (name != null && name.length() > 15) {
      throw new Misuse(2, "Error: Attribute failed policy validation.");
    }
    var outcome =
        LinkMaking.add(
            desk.network(), desk.place(), new NewLink(end(), wanted), desk.call().world().seed());
    var answer = desk.answer(outcome);
    return new Answer(answer.world(), answer.output(), warning + answer.errors(), answer.status());
  }

  private static Misuse unknown(String kind) {
    return OTHERS.contains(kind)
        ? Misuse.notSimulated("ip link add", kind, "bridge, veth, vxlan")
        : new Misuse(2, "Error: Unknown device type.");
  }

  private NewLink.End end() {
    return new NewLink.End(name, index, mac, mtu);
  }

  /** Reads a link's own words up to {@code last}, and says whether that came. */
  private String readEnd(String last) throws Misuse {
    while (words.hasNext()) {
      var word = words.next();
      switch (word) {
        case "name" -> name = checked("name", words.next());
        case "index" -> index = readIndex(words.next());
        case "address" -> mac = Values.hardware(words.next());
        case "mtu" -> {
          var text = words.next();
          mtu = Values.number(text, "Invalid \"mtu\" value\n");
        }
        case "netns" -> place = LinkSet.target(desk, words.next());
        case "up",
            "down",
            "master",
            "link",
            "txqueuelen",
            "qlen",
            "numtxqueues",
            "numrxqueues",
            "broadcast",
            "group",
            "alias",
            "arp",
            "promisc" ->
            throw Misuse.notSimulated(
                "ip link add", word, "address, index, mtu, name, netns, type");
        default -> {
          if (word.equals(last)) {
            return word;
          }
          var device = word.equals("dev") ? words.next() : word;
          if (name != null) {
            throw Misuse.garbage("dev", device);
          }
          name = checked("dev", device);
        }
      }
    }
    return "";
  }

  private static String checked(String key, String text) throws Misuse {
    if (text.contains("/") || text.isBlank()) {
      throw Misuse.wrong(text, "\"" + key + "\" not a valid ifname");
    }
    return text;
  }

  private static int readIndex(String text) throws Misuse {
    int number = Values.number(text, "Invalid \"index\" value\n");
    if (number <= 0) {
      throw Misuse.wrong(text, "Invalid \"index\" value\n");
    }
    return number;
  }

  private NewLink.Kind readPair() throws Misuse {
    if (!words.hasNext()) {
      return new NewLink.Kind.Pair(NewLink.End.ANY, desk.place());
    }
    var word = words.next();
    if (!word.equals("peer")) {
      throw new Misuse(
          1,
          "Usage: ip link <options> type veth [peer <options>]\n"
              + "To get <options> type 'ip link add help'");
    }
    var other = new LinkAdd(desk, words);
    other.readEnd("");
    return new NewLink.Kind.Pair(other.end(), other.place);
  }

  private NewLink.Kind readBridge() throws Misuse {
    if (words.hasNext()) {
      throw Misuse.notSimulated("ip link add type bridge", words.peek(), "no options");
    }
    return new NewLink.Kind.Bridge();
  }

  private LinkKind.Vxlan readVxlan() throws Misuse {
    int vni = -1;
    Ipv4 local = null;
    Ipv4 remote = null;
    int port = -1;
    int device = 0;
    boolean learning = true;
    while (words.hasNext()) {
      var word = words.next();
      switch (word) {
        case "id", "vni" -> vni = readVni(words.next());
        case "local" -> local = Values.anyAddress(words.next());
        case "remote" -> remote = Values.anyAddress(words.next());
        case "dstport" -> {
          var text = words.next();
          port = Values.number(text, "dst port");
        }
        case "dev" -> device = readDevice(words.next());
        case "learning" -> learning = true;
        case "nolearning" -> learning = false;
        case "group",
            "ttl",
            "tos",
            "df",
            "flowlabel",
            "srcport",
            "proxy",
            "noproxy",
            "rsc",
            "norsc",
            "l2miss",
            "l3miss",
            "ageing",
            "maxaddress",
            "udpcsum",
            "noudpcsum",
            "external",
            "gbp",
            "gpe",
            "vnifilter" ->
            throw Misuse.notSimulated(
                "ip link add type vxlan", word, "dev, dstport, id, local, [no]learning, remote");
        default -> throw new Misuse(1, "vxlan: unknown command \"" + word + "\"?");
      }
    }
    if (vni < 0) {
      throw new Misuse(1, "vxlan: missing virtual network identifier");
    }
    warning = port < 0 ? NO_PORT : "";
    return new LinkKind.Vxlan(vni, local, remote, port <= 0 ? LINUX_PORT : port, device, learning);
  }

  private static int readVni(String text) throws Misuse {
    var number = Values.number(text);
    if (number.isEmpty() || number.getAsLong() >= 1L << 24) {
      throw Misuse.wrong(text, "invalid id");
    }
    return (int) number.getAsLong();
  }

  private int readDevice(String text) throws Misuse {
    try {
      return desk.device(text).index();
    } catch (Misuse missing) {
      throw new Misuse(255, missing.text().strip());
    }
  }
}
