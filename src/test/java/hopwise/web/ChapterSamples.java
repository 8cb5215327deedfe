package hopwise.web;

import hopwise.web.view.CourseViews.BlockView;
import hopwise.web.view.CourseViews.ChapterLink;
import hopwise.web.view.CourseViews.ChapterPage;
import hopwise.web.view.CourseViews.Exam;
import hopwise.web.view.CourseViews.Glossary;
import hopwise.web.view.CourseViews.GoOn;
import hopwise.web.view.CourseViews.Hit;
import hopwise.web.view.CourseViews.Home;
import hopwise.web.view.CourseViews.HomePart;
import hopwise.web.view.CourseViews.Jump;
import hopwise.web.view.CourseViews.Letter;
import hopwise.web.view.CourseViews.Objective;
import hopwise.web.view.CourseViews.OutlineLine;
import hopwise.web.view.CourseViews.Part;
import hopwise.web.view.CourseViews.PracticeCard;
import hopwise.web.view.CourseViews.QuizCard;
import hopwise.web.view.CourseViews.RecallView;
import hopwise.web.view.CourseViews.Search;
import hopwise.web.view.CourseViews.Snip;
import hopwise.web.view.CourseViews.Source;
import hopwise.web.view.CourseViews.TermView;
import hopwise.web.view.Link;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Made-up views of the pages around the course. */
final class ChapterSamples {
  private ChapterSamples() {}

  static Home home() {
    return homeWith(
        new GoOn(
            "/chapters/kubenet-at-a-glance#inside-a-node",
            "kubenet at a glance",
            "Node to node, by a route table",
            "chapter"),
        1);
  }

  static Home homeBefore() {
    return homeWith(null, 0);
  }

  private static Home homeWith(@Nullable GoOn goOn, int completed) {
    return new Home(
        "Hopwise",
        "Kubernetes networking on Azure, hop by hop.",
        parts().stream().map(ChapterSamples::onHome).toList(),
        goOn,
        Samples.FIRST,
        completed,
        3,
        "40 min",
        4,
        "2 h 25 min",
        38);
  }

  private static HomePart onHome(Part part) {
    var aims = List.of("Tell the four address spaces apart", "Plan subnets and count addresses");
    return new HomePart(part.title(), part.summary(), "40 min", aims, part.chapters());
  }

  static List<Part> parts() {
    return List.of(
        new Part(
            "Start here",
            "What has which address, how the two families of plugins work, and how to choose.",
            List.of(
                chapter(
                    1,
                    Samples.FIRST,
                    "VNet, pods, services, on-premises: who takes an address from where?",
                    "completed",
                    "completed",
                    90),
                chapter(
                    2,
                    Samples.SECOND,
                    "kubenet gives pods addresses that the VNet has never heard of. How do packets"
                        + " find them?",
                    "begun",
                    "begun",
                    null),
                chapter(
                    3,
                    Samples.THIRD,
                    "Every pod an address of the VNet, or an overlay over it: what each mode"
                        + " costs.",
                    "none",
                    "not begun",
                    null))));
  }

  private static ChapterLink chapter(
      int number,
      Link link,
      String summary,
      String state,
      String stateText,
      @Nullable Integer best) {
    return new ChapterLink(
        link.url(),
        number,
        link.text(),
        summary,
        12 + number,
        state,
        stateText,
        number == 2,
        number == 3,
        number == 3,
        best);
  }

  static Exam exam() {
    return new Exam(
        List.of(
            new OutlineLine(
                "Create and configure virtual networks and subnets",
                List.of(
                    new Objective(
                        "Plan subnets and count addresses",
                        List.of(Samples.FIRST, Samples.THIRD)))),
            new OutlineLine(
                "Configure user-defined network routes",
                List.of(
                    new Objective("Read and write user-defined routes", List.of(Samples.SECOND))))),
        List.of(
            new OutlineLine(
                "Configure network connections for AKS",
                List.of(new Objective("Plan for Windows nodes", List.of(Samples.THIRD))))));
  }

  static ChapterPage full() {
    return page(
        null,
        false,
        blocks(),
        new QuizCard("/quizzes/kubenet", "/practice/kubenet", 12, 18, null, false, false),
        "inside-a-node",
        List.of(
            "Follow a packet through a kubenet node", "Say which source address a server sees"));
  }

  static ChapterPage before() {
    return page(Samples.FIRST, false, blocks().subList(0, 1), null, "", List.of());
  }

  static ChapterPage locked() {
    return page(Samples.FIRST, true, List.of(), null, "", List.of());
  }

  private static ChapterPage page(
      @Nullable Link advice,
      boolean locked,
      List<BlockView> blocks,
      @Nullable QuizCard quiz,
      String place,
      List<String> objectives) {
    return new ChapterPage(
        "kubenet-at-a-glance",
        2,
        "Start here",
        "kubenet at a glance",
        "kubenet gives pods addresses that the VNet has never heard of. How do packets find them,"
            + " and which address does the other side see?",
        14,
        false,
        objectives,
        parts(),
        advice,
        locked,
        blocks,
        jumps(),
        List.of("vnet", "pod", "service", "on-premises", "internet"),
        place,
        place.isEmpty() ? "" : "Inside a node",
        false,
        quiz,
        List.of(
            new Source(
                "Configure kubenet networking in AKS",
                "https://learn.microsoft.com/azure/aks/configure-kubenet",
                "2026-08-21"),
            new Source("A paper of 2019", null, null)),
        Samples.FIRST,
        Samples.THIRD);
  }

  private static List<Jump> jumps() {
    return List.of(
        new Jump(2, "inside-a-node", "Inside a node"),
        new Jump(3, "two-pods-on-one-node", "Two pods on one node"),
        new Jump(2, "node-to-node-by-a-route-table", "Node to node, by a route table"),
        new Jump(2, "what-is-translated-and-what-is-not", "What is translated, and what is not"));
  }

  private static List<BlockView> blocks() {
    var recall =
        new RecallView(
            "reserved-addresses",
            "<p>How many addresses does Azure keep in every subnet?</p>",
            "<p>Five: the first four and the last.</p>",
            "not-yet");
    return List.of(
        new BlockView("prose", prose(), null, null),
        new BlockView("recall", "", recall, null),
        new BlockView("prose", "<h2 id=\"more\">More</h2><p>Some more text.</p>", null, null),
        new BlockView(
            "question", "", null, new PracticeCard("/practice/kubenet/x", ItemSamples.one(0))));
  }

  private static String prose() {
    try {
      return Files.readString(Path.of("src/test/resources/look/prose.html"));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  static Glossary glossary() {
    return new Glossary(
        List.of(
            new Letter(
                "P",
                List.of(
                    new TermView(
                        "pod-range",
                        "pod range",
                        List.of("pod CIDR", "pod address range"),
                        "The addresses that pods get in a cluster whose pods do not take theirs"
                            + " from a subnet, such as <code>10.244.0.0/16</code>.",
                        Samples.FIRST))),
            new Letter(
                "V",
                List.of(
                    new TermView("vnet", "VNet", List.of(), "A private network in Azure.", null)))),
        2);
  }

  static Search search() {
    return new Search(
        "route table",
        List.of(
            new Hit(
                "/chapters/kubenet-at-a-glance#node-to-node",
                "chapter",
                "kubenet at a glance",
                "Node to node, by a route table",
                List.of(
                    new Snip("… the VNet learns it from a ", false),
                    new Snip("route table", true),
                    new Snip(" that AKS hangs on the node subnet …", false))),
            new Hit(
                "/glossary#route-table",
                "glossary",
                "route table",
                "",
                List.of(new Snip("A list of routes that a subnet uses.", false)))));
  }
}
