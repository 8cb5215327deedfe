package hopwise.source;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import hopwise.course.Chapter;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.world.AddressSpace;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives addresses in inline code the colour of their space. */
final class AddressCode {
  private static final String PLAIN = "plain";

  private AddressCode() {}

  static void settle(Node root, Page page) {
    for (var code : Tree.all(root, Code.class)) {
      settle(code, page);
    }
  }

  private static void settle(Code code, Page page) {
    var text = code.getText().toString();
    var address = address(text);
    var tag = tagAfter(code);
    if (tag != null) {
      var word = tag.getReference().toString();
      var space = AddressSpace.of(word);
      if (space.isPresent() || word.equals(PLAIN)) {
        tag.unlink();
        space.ifPresent(found -> Tree.replace(code, coloured(text, found)));
        return;
      }
      if (address.isPresent()) {
        page.warning(tag, "unknown-tag", "“[%s]” is no address space".formatted(word));
      }
    }
    address.ifPresent(addresses -> colour(code, text, addresses, page));
  }

  private static void colour(Code code, String text, Cidr addresses, Page page) {
    var space = page.context.addresses().of(addresses);
    if (page.context.addresses().ofScenario()) {
      page.found.mentions.add(new MarkdownChapter.Mention(text, addresses, page.position(code)));
      var open = Chapter.UNCOLOURED + Escaping.escapeHtml(text, false) + "</code>";
      Tree.replace(code, new Settled.Inline(new Settled.Markup(open, "", text)));
    } else if (space.isPresent()) {
      Tree.replace(code, coloured(text, space.get()));
    } else {
      page.warning(
          code,
          "unknown-address",
          text + " is in no range of “addresses”; add it there, or a tag like [plain] here");
    }
  }

  private static Node coloured(String text, AddressSpace space) {
    var open =
        "<code class=\"addr addr-%s\">%s</code>"
            .formatted(space.word(), Escaping.escapeHtml(text, false));
    return new Settled.Inline(new Settled.Markup(open, "", text));
  }

  private static @Nullable LinkRef tagAfter(Code code) {
    return code.getNext() instanceof LinkRef tag
            && !tag.isDefined()
            && tag.getStartOffset() == code.getEndOffset()
        ? tag
        : null;
  }

  /** An address, a range, or an interface's address with its prefix length. */
  private static Optional<Cidr> address(String text) {
    int slash = text.indexOf('/');
    return Cidr.parse(text)
        .or(() -> Ipv4.parse(text).map(ip -> Cidr.around(ip, 32)))
        .or(() ->
            slash > 0 && text.substring(slash + 1).matches("[12]?\\d|3[0-2]")
                ? Ipv4.parse(text.substring(0, slash)).map(ip -> Cidr.around(ip, 32))
                : Optional.empty());
  }
}
