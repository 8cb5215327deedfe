package hopwise.simulator.shell.reach;

import hopwise.simulator.net.Arp;
import hopwise.simulator.net.Frame;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import hopwise.simulator.net.Packet;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.net.Transport;
import java.util.List;
import java.util.Optional;

/**
 * The expressions of tcpdump that are simulated: {@code arp}, {@code ip}, {@code icmp}, {@code
 * tcp}, {@code udp}, {@code [src|dst] host A}, {@code [src|dst] port N}, each with {@code not},
 * joined by {@code and} or {@code or} from left to right.
 */
final class CaptureFilter {
  private final List<String> words;
  private int at;

  private CaptureFilter(List<String> words) {
    this.words = words;
  }

  /** The word that is not understood; empty where all are. */
  static Optional<String> wrongWord(List<String> words) {
    var arp = new Arp(false, Mac.ZERO, new Ipv4(0), Mac.ZERO, new Ipv4(0));
    var frame = new Frame(Mac.ZERO, Mac.ZERO, arp);
    try {
      matches(words, frame);
      return Optional.empty();
    } catch (UnknownWord e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  static boolean matches(List<String> words, Frame frame) {
    return words.isEmpty() || new CaptureFilter(words).expression(frame);
  }

  private static final class UnknownWord extends RuntimeException {
    UnknownWord(String word) {
      super(word);
    }
  }

  private String next() {
    if (at >= words.size()) {
      throw new UnknownWord("the end");
    }
    return words.get(at++);
  }

  private boolean expression(Frame frame) {
    boolean value = term(frame);
    while (at < words.size()) {
      var joined = next();
      boolean other = term(frame);
      value =
          switch (joined) {
            case "and", "&&" -> value && other;
            case "or", "||" -> value || other;
            default -> throw new UnknownWord(joined);
          };
    }
    return value;
  }

  private boolean term(Frame frame) {
    var word = next();
    return switch (word) {
      case "not", "!" -> !term(frame);
      case "arp" -> frame.payload() instanceof Arp;
      case "ip" -> frame.payload() instanceof Packet;
      case "icmp" -> carries(frame, Protocol.ICMP);
      case "tcp" -> carries(frame, Protocol.TCP);
      case "udp" -> carries(frame, Protocol.UDP);
      case "src", "dst" -> side(frame, next(), word.equals("src"), word.equals("dst"));
      default -> side(frame, word, true, true);
    };
  }

  private boolean side(Frame frame, String what, boolean source, boolean destination) {
    return switch (what) {
      case "host" -> host(frame, Ipv4.parse(next()), source, destination);
      case "port" -> port(frame, next(), source, destination);
      default -> {
        var ip = Ipv4.parse(what);
        if (ip.isEmpty()) {
          throw new UnknownWord(what);
        }
        yield host(frame, ip, source, destination);
      }
    };
  }

  private static boolean host(Frame frame, Optional<Ipv4> ip, boolean source, boolean destination) {
    if (ip.isEmpty()) {
      throw new UnknownWord("that host");
    }
    return switch (frame.payload()) {
      case Arp arp ->
          (source && arp.senderIp().equals(ip.get()))
              || (destination && arp.targetIp().equals(ip.get()));
      case Packet packet ->
          (source && packet.source().equals(ip.get()))
              || (destination && packet.destination().equals(ip.get()));
    };
  }

  private static boolean port(Frame frame, String text, boolean source, boolean destination) {
    if (!text.matches("\\d{1,5}")) {
      throw new UnknownWord(text);
    }
    int port = Integer.parseInt(text);
    return frame.payload() instanceof Packet packet
        && switch (packet.transport()) {
          case Transport.Tcp tcp ->
              (source && tcp.source() == port) || (destination && tcp.destination() == port);
          case Transport.Udp udp ->
              (source && udp.source() == port) || (destination && udp.destination() == port);
          case Transport.Echo echo -> false;
          case Transport.Failure failure -> false;
        };
  }

  private static boolean carries(Frame frame, Protocol protocol) {
    return frame.payload() instanceof Packet packet && packet.protocol() == protocol;
  }
}
