package hopwise.simulator.shell.reach;

import hopwise.simulator.net.Arp;
import hopwise.simulator.net.Frame;
import hopwise.simulator.net.IcmpError;
import hopwise.simulator.net.Packet;
import hopwise.simulator.net.Transport;
import hopwise.simulator.trace.Sighting;
import hopwise.simulator.trace.Watched;
import hopwise.simulator.world.Capture;
import hopwise.simulator.world.World;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What a capture shows of a walk, as tcpdump 4.99 writes it with {@code -n}. */
final class Captured {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);
  private static final int STEP = 7_000;

  private Captured() {}

  static List<String> lines(World world, Capture capture, Watched watched) {
    var lines = new ArrayList<String>();
    long nanoseconds = 0;
    for (var sighting : watched.sightings()) {
      nanoseconds += STEP;
      boolean here =
          sighting.at().equals(capture.at())
              && (capture.link().equals("any") || capture.link().equals(sighting.link().name()));
      if (here && CaptureFilter.matches(capture.filter(), sighting.frame())) {
        var time = TIME.format(world.instant().plusNanos(nanoseconds));
        lines.add(time + " " + where(capture, sighting) + text(capture, sighting.frame()));
      }
    }
    return lines;
  }

  private static String where(Capture capture, Sighting sighting) {
    if (!capture.link().equals("any")) {
      return "";
    }
    var direction =
        switch (sighting.direction()) {
          case OUT -> "Out";
          case IN -> "In ";
          case OTHER -> "P  ";
          case BROADCAST -> "B  ";
        };
    return "%-5s %s ".formatted(sighting.link().name(), direction);
  }

  private static String text(Capture capture, Frame frame) {
    var addresses =
        capture.detailed()
            ? frame.source() + " > " + frame.destination() + ", ethertype " + type(frame) + ": "
            : "";
    return addresses
        + switch (frame.payload()) {
          case Arp arp ->
              arp.reply()
                  ? "ARP, Reply %s is-at %s, length 28".formatted(arp.senderIp(), arp.senderMac())
                  : "ARP, Request who-has %s tell %s, length 28"
                      .formatted(arp.targetIp(), arp.senderIp());
          case Packet packet -> "IP " + text(packet);
        };
  }

  private static String type(Frame frame) {
    return switch (frame.payload()) {
      case Arp arp -> "ARP (0x0806)";
      case Packet packet -> "IPv4 (0x0800)";
    };
  }

  private static String text(Packet packet) {
    var source = packet.source();
    var destination = packet.destination();
    return switch (packet.transport()) {
      case Transport.Tcp(int from, int to, var segment) ->
          "%s.%d > %s.%d: Flags [%s], length 0"
              .formatted(source, from, destination, to, flags(segment));
      case Transport.Udp(int from, int to, var tunnelled) ->
          tunnelled == null
              ? "%s.%d > %s.%d: UDP, length 32".formatted(source, from, destination, to)
              : "%s.%d > %s.%d: VXLAN, flags [I] (0x08), vni %d"
                  .formatted(source, from, destination, to, tunnelled.vni());
      case Transport.Echo(boolean reply, int id, int sequence) ->
          "%s > %s: ICMP echo %s, id %d, seq %d, length 64"
              .formatted(source, destination, reply ? "reply" : "request", id, sequence);
      case Transport.Failure(var error, var original) ->
          "%s > %s: ICMP %s".formatted(source, destination, words(error, original));
    };
  }

  private static String flags(Transport.Segment segment) {
    return switch (segment) {
      case SYN -> "S";
      case SYN_ACK -> "S.";
      case ACK -> ".";
      case RST -> "R.";
      case FIN_ACK -> "F.";
    };
  }

  private static String words(IcmpError error, Packet original) {
    var target = original.destination();
    return switch (error) {
      case NET_UNREACHABLE -> "net " + target + " unreachable";
      case HOST_UNREACHABLE -> "host " + target + " unreachable";
      case PROTOCOL_UNREACHABLE ->
          target + " protocol " + original.protocol().number() + " unreachable";
      case PORT_UNREACHABLE ->
          original.transport() instanceof Transport.Udp udp
              ? target + " udp port " + udp.destination() + " unreachable"
              : original.transport() instanceof Transport.Tcp tcp
                  ? target + " tcp port " + tcp.destination() + " unreachable"
                  : target + " port unreachable";
      case NET_PROHIBITED -> "net " + target + " unreachable - admin prohibited";
      case HOST_PROHIBITED -> "host " + target + " unreachable - admin prohibited";
      case ADMIN_PROHIBITED -> "host " + target + " unreachable - admin prohibited filter";
      case TTL_EXCEEDED -> "time exceeded in-transit";
    };
  }
}
