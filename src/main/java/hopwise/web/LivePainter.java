package hopwise.web;

import hopwise.course.Chapter;
import hopwise.course.Live;
import hopwise.course.play.Shown;
import hopwise.web.figure.Ask;
import hopwise.web.figure.FigureViews;
import hopwise.web.plan.PlanForm;
import hopwise.web.plan.PlanViews;
import hopwise.web.view.Link;
import hopwise.web.view.LiveViews;
import hopwise.web.walk.WalkAsk;
import hopwise.web.walk.WalkViews;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the HTML of a live block. */
final class LivePainter {
  private static final Logger LOG = LoggerFactory.getLogger(LivePainter.class);

  private final Templates templates;

  LivePainter(Templates templates) {
    this.templates = templates;
  }

  /**
   * Where a block stands.
   *
   * @param live which live block of the chapter it is, from 0
   * @param chapters that walks may name
   * @param prose colours of captions
   */
  record Spot(Chapter chapter, int live, List<Link> chapters, ColouredProse prose) {
    private int number() {
      return live + 1;
    }

    private String lab() {
      return SharedLabs.url(chapter.slug(), number());
    }

    private Optional<Link> link(String target) {
      var url = "/chapters/" + target.split("#", 2)[0];
      return chapters.stream()
          .filter(link -> link.url().equals(url))
          .findFirst()
          .map(link -> new Link("/chapters/" + target, link.text()));
    }
  }

  /** A defect of ours costs the reader one figure, not the page. */
  String html(Live block, Shown shown, Spot at) {
    try {
      return paint(block, shown, at);
    } catch (RuntimeException e) {
      LOG.error("{}: live block {} could not be shown", at.chapter().slug(), at.number(), e);
      return templates.fragment("live-nothing", at);
    }
  }

  private String paint(Live block, Shown shown, Spot at) {
    return switch (block) {
      case Live.Console console when shown instanceof Shown.Transcript transcript ->
          templates.fragment("live-console", ConsoleViews.of(transcript, at.lab()));
      case Live.Topology topology when shown instanceof Shown.Network network ->
          figure(
              "live-topology", topology.caption(), at, at.lab(), "", drawn(topology, network, at));
      case Live.Walk walk when shown instanceof Shown.Network network -> walk(walk, network, at);
      case Live.Plan plan -> plan(plan, at);
      case Live.Claim claim when shown instanceof Shown.Findings findings ->
          claims(claim, findings, at);
      case Live.Console console -> templates.fragment("live-nothing", at);
      case Live.Topology topology -> templates.fragment("live-nothing", at);
      case Live.Walk walk -> templates.fragment("live-nothing", at);
      case Live.Claim claim -> "";
    };
  }

  private static Object drawn(Live.Topology topology, Shown.Network network, Spot at) {
    var places = topology.show().stream().map(Object::toString).collect(Collectors.toSet());
    return FigureViews.of(network.world(), Ask.column("net-" + at.number()).showing(places));
  }

  private String plan(Live.Plan plan, Spot at) {
    var request = plan.request();
    var subnet = request.subnet();
    var pods = request.givenPodRange();
    var fields =
        Map.of(
            "plugin", request.plugin().toString(),
            "nodes", Integer.toString(request.nodes()),
            "maxPods", Integer.toString(request.maxPods()),
            "surge", request.surge().toString(),
            "subnet", subnet == null ? "" : subnet.toString(),
            "podRange", pods == null ? "" : pods.toString());
    var view = PlanViews.of(PlanForm.read(fields::get), request);
    var inside = view.inside("plan-" + at.number());
    return figure("live-plan", plan.caption(), at, view.url(), "", inside);
  }

  private String walk(Live.Walk walk, Shown.Network network, Spot at) {
    var ask = WalkAsk.of(walk.from(), walk.to(), "walk-" + at.number()).over(walk.protocol());
    var figure = "of figure %d.%d".formatted(walk.caption().chapter(), walk.caption().figure());
    var view = WalkViews.of(network.world(), ask, at::link).inside(figure);
    return figure("live-walk", walk.caption(), at, at.lab(), predict(walk, network), view);
  }

  /** The page of predictions knows scenarios as they begin, and nothing that was typed since. */
  private static String predict(Live.Walk walk, Shown.Network network) {
    var scene = walk.stage().scene();
    if (!network.lab().log().isEmpty() || scene.seed() != null) {
      return "";
    }
    var protocol = walk.protocol() == null ? "" : walk.protocol().toString();
    var from = walk.from().toString();
    return WalkPages.address(scene.scenario(), from, walk.to().toString(), protocol) + "&predict=";
  }

  private String figure(
      String template, Live.Caption caption, Spot at, String url, String predict, Object shown) {
    return templates.fragment(
        template,
        new LiveViews.Figure(
            "figure-" + caption.figure(),
            caption.label(),
            at.prose().html(caption.html()),
            url,
            predict,
            shown));
  }

  /** Readers see no claims; the author of a draft does. */
  private String claims(Live.Claim claim, Shown.Findings findings, Spot at) {
    if (at.chapter().status() == Chapter.Status.PUBLISHED) {
      return "";
    }
    var claims =
        IntStream.range(0, claim.goals().size())
            .mapToObj(i ->
                new LiveViews.Claim(
                    claim.goals().get(i).toString(), findings.findings().get(i).found()))
            .toList();
    return templates.fragment("live-claim", new LiveViews.Claims(claims));
  }
}
