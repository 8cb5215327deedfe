package hopwise.web.address;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.world.Addresses;
import hopwise.simulator.world.World;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns plain text into HTML in which each address has the colour of its space and tells where it
 * lives: {@code <span class="addr addr-pod" data-ip="10.244.0.3" data-lives="pod/web-1 …">}. Not
 * safe for use by several threads.
 */
public final class AddressMarks {
  /** Addresses of a text that are looked up; the rest of a long listing only has colours. */
  private static final int MOST_HOMES = 300;

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\w.])(?<ip>\\d{1,3}(?:\\.\\d{1,3}){3})(?:/(?<length>\\d{1,2}))?(?![\\w.]*\\d)");

  private final Addresses addresses;
  private final Map<Ipv4, Optional<String>> homes = new HashMap<>();

  private AddressMarks(Addresses addresses) {
    this.addresses = addresses;
  }

  /** Marks of a world's addresses. */
  public static AddressMarks of(World world) {
    return new AddressMarks(Addresses.of(world));
  }

  /** Marks in a text that a reader points at: a terminal's output, a cell of a table. */
  public String html(String text) {
    return html(text, false);
  }

  /** Marks that can be reached with the Tab key as well. */
  public String focusableHtml(String text) {
    return html(text, true);
  }

  private String html(String text, boolean focusable) {
    var html = new StringBuilder(text.length() + 64);
    var found = ADDRESS.matcher(text);
    int end = 0;
    while (found.find()) {
      var mark = mark(found.group(), found.group("ip"), found.group("length"), focusable);
      if (mark != null) {
        escape(text.substring(end, found.start()), html);
        html.append(mark);
        end = found.end();
      }
    }
    escape(text.substring(end), html);
    return html.toString();
  }

  private @Nullable String mark(
      String written, String address, @Nullable String prefix, boolean focusable) {
    var ip = Ipv4.parse(address).orElse(null);
    int length = prefix == null ? 32 : Integer.parseInt(prefix);
    if (ip == null || length > 32 || isPlain(ip, length)) {
      return null;
    }
    var space = addresses.space(Cidr.around(ip, length)).word();
    var home = length == 32 || isHost(ip, length) ? home(ip) : range(ip, length);
    var html = new StringBuilder("<span class=\"addr addr-").append(space).append('"');
    html.append(" data-ip=\"").append(ip).append('"');
    if (home.isPresent()) {
      html.append(" data-lives=\"");
      escape(home.get(), html);
      html.append('"');
    }
    if (home.isPresent() && focusable) {
      html.append(" role=\"button\" tabindex=\"0\" aria-label=\"").append(written).append(": ");
      escape(home.get(), html);
      html.append('"');
    }
    return html.append('>').append(written).append("</span>").toString();
  }

  /** An interface's address with its prefix length, such as 10.244.0.1/24. */
  private static boolean isHost(Ipv4 ip, int length) {
    return !Cidr.around(ip, length).network().equals(ip);
  }

  private Optional<String> home(Ipv4 ip) {
    return homes.size() < MOST_HOMES
        ? homes.computeIfAbsent(ip, addresses::home)
        : homes.getOrDefault(ip, Optional.empty());
  }

  private Optional<String> range(Ipv4 ip, int length) {
    return addresses.range(Cidr.around(ip, length)).map(Addresses.Range::name);
  }

  /** Unspecified, loopback, multicast, netmasks: no address of anybody. */
  private static boolean isPlain(Ipv4 ip, int length) {
    int first = ip.bits() >>> 24;
    return length == 0 || first == 0 || first == 127 || first >= 224;
  }

  private static void escape(String text, StringBuilder html) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        default -> html.append(text.charAt(i));
      }
    }
  }
}
