package hopwise.simulator.lab;

import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.world.Place;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a packet is sent to, written {@code PLACE-or-IP[:PORT[/PROTOCOL]]}.
 *
 * @param place null where an address was written
 * @param ip null where a place was written
 * @param port 0 where none was written
 * @param protocol null where none was written
 */
public record Target(
    @Nullable Place place, @Nullable Ipv4 ip, int port, @Nullable Protocol protocol) {
  private static final Pattern FORM =
      Pattern.compile("(?<who>[^:\\s]+)(:(?<port>[1-9]\\d{0,4})(/(?<protocol>tcp|udp|icmp))?)?");

  /** Reads a target; empty for anything else. */
  public static Optional<Target> parse(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    int port = form.group("port") == null ? 0 : Integer.parseInt(form.group("port"));
    var protocol =
        Optional.ofNullable(form.group("protocol")).flatMap(Protocol::parse).orElse(null);
    var ip = Ipv4.parse(form.group("who")).orElse(null);
    var place = ip == null ? Place.parse(form.group("who")).orElse(null) : null;
    return (ip == null && place == null) || port > 65_535
        ? Optional.empty()
        : Optional.of(new Target(place, ip, port, protocol));
  }

  /** Whether all that is wrong with {@code text} is its port, which is 0 or above 65535. */
  public static boolean hasWrongPort(String text) {
    int colon = text.indexOf(':');
    return colon > 0
        && text.substring(colon + 1).matches("\\d+(/(tcp|udp|icmp))?")
        && parse(text).isEmpty()
        && parse(text.substring(0, colon)).isPresent();
  }

  /** Who is meant, without port and protocol. */
  public String who() {
    return place == null ? String.valueOf(ip) : place.toString();
  }

  @Override
  public String toString() {
    var text = who();
    if (port > 0) {
      text += ":" + port;
    }
    return protocol == null ? text : text + "/" + protocol;
  }
}
