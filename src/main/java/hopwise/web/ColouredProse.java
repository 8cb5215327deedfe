package hopwise.web;

import hopwise.course.Chapter;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.world.Addresses;
import hopwise.simulator.world.World;
import hopwise.web.address.AddressMarks;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives the addresses of a chapter's prose the colours of a world. Each tells where it lives when
 * it is pointed at; the first of its kind can be reached by the Tab key as well.
 */
final class ColouredProse {
  private static final Pattern ADDRESS =
      Pattern.compile(Pattern.quote(Chapter.UNCOLOURED) + "([^<]*)</code>");

  private final @Nullable Addresses addresses;
  private final @Nullable AddressMarks marks;
  private final Set<String> seen = new HashSet<>();

  private ColouredProse(@Nullable Addresses addresses, @Nullable AddressMarks marks) {
    this.addresses = addresses;
    this.marks = marks;
  }

  /** Colours of a world; none where there is no world. */
  static ColouredProse of(@Nullable World world) {
    return world == null
        ? new ColouredProse(null, null)
        : new ColouredProse(Addresses.of(world), AddressMarks.of(world));
  }

  /** The same HTML with colours. */
  String html(String html) {
    return ADDRESS.matcher(html).replaceAll(found -> coloured(found.group(1)));
  }

  private String coloured(String text) {
    if (addresses == null || marks == null || isStrange(addresses, text)) {
      return "<code>" + text + "</code>";
    }
    return seen.add(text) ? marks.focusableHtml(text) : marks.html(text);
  }

  private static boolean isStrange(Addresses addresses, String text) {
    int slash = text.indexOf('/');
    var ip = Ipv4.parse(slash < 0 ? text : text.substring(0, slash));
    Optional<Cidr> range = Cidr.parse(text).or(() -> ip.map(one -> Cidr.around(one, 32)));
    return range.isEmpty() || addresses.isStrange(range.get());
  }
}
