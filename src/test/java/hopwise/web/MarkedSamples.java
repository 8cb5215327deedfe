package hopwise.web;

import hopwise.web.view.CourseViews.Source;
import hopwise.web.view.Link;
import hopwise.web.view.QuizViews.IdeaView;
import hopwise.web.view.QuizViews.Marked;
import hopwise.web.view.QuizViews.PartView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Made-up items with feedback. */
final class MarkedSamples {
  private MarkedSamples() {}

  static List<Marked> all() {
    return List.of(choice(), statements(), order(), typed());
  }

  static Marked choice() {
    return marked(
        1,
        "choice",
        "<p>Eight nodes with 30 pods each run in <code class=\"addr addr-vnet\">10.1.4.0/24</code>,"
            + " Azure CNI node subnet. What happens when you start an upgrade with the default"
            + " surge?</p>",
        "wrong",
        List.of(
            option("A", "It fails: the surge node finds no room in the subnet.", true, false),
            option("B", "It succeeds: 248 of 251 addresses are in use.", false, true),
            option("C", "It succeeds, but pods stay pending.", false, false),
            option("D", "Running pods lose their addresses.", false, false)),
        "",
        "",
        null);
  }

  private static PartView option(String letter, String html, boolean key, boolean chosen) {
    return new PartView(
        letter,
        html,
        key == chosen,
        key,
        chosen,
        "",
        "",
        "Nine nodes need 9 × 31 = 279 addresses. A /24 has 251.");
  }

  static Marked statements() {
    return marked(
        2,
        "statements",
        "<p>For each statement, say whether it is true.</p>",
        "part",
        List.of(
            part("", "A kubenet node takes one address of the subnet.", true, "true", "true"),
            part(
                "",
                "A service address is owned by some network interface.",
                false,
                "false",
                "true"),
            part("", "<code>cbr0</code> has an address of the VNet.", false, "false", "")),
        "",
        "",
        null);
  }

  static Marked order() {
    return marked(
        3,
        "order",
        "<p>Bring the hops in order.</p>",
        "part",
        List.of(
            part("1.", "<code>cbr0</code> of the sending node", true, "1", "1"),
            part("2.", "<code>eth0</code> of the sending node", false, "2", "3"),
            part("3.", "the route table of the node subnet", false, "3", "2")),
        "",
        "",
        null);
  }

  static Marked typed() {
    return marked(
        4,
        "number",
        "<p>How many addresses can you use in a /24?</p>",
        "wrong",
        List.of(),
        "256",
        "251",
        "You counted all 256: Azure keeps five.");
  }

  private static PartView part(String label, String html, boolean right, String key, String given) {
    return new PartView(
        label, html, right, false, false, key, given, "Because the VNet knows nodes, not pods.");
  }

  private static Marked marked(
      int number,
      String type,
      String stem,
      String verdict,
      List<PartView> parts,
      String given,
      String key,
      @Nullable String mistake) {
    return new Marked(
        "kubenet",
        "item" + number,
        number,
        type,
        stem,
        "",
        verdict,
        0,
        2,
        number != 4 || !given.isEmpty(),
        parts,
        given,
        key,
        type.equals("number") ? "addresses" : null,
        mistake,
        "<p>Node-subnet mode reserves every node's 30 pod addresses when the node is made.</p>",
        new Link("/chapters/x#y", "IP exhaustion, in kubenet at a glance"),
        List.of(new Source("Plan addresses", "https://learn.microsoft.com/x", "2026-08-21")),
        "/practice/kubenet/item" + number,
        number == 3 ? "Regraded on 19 November 2026: one point more." : null,
        "abc",
        null,
        mistake == null
            ? List.of()
            : List.of(
                new IdeaView("The surge node forgotten", new Link("/chapters/x#z", "Surge"))));
  }
}
