package hopwise.web.lab;

import hopwise.simulator.lab.GuideProgress;
import hopwise.simulator.lab.Lab;
import hopwise.simulator.world.World;
import hopwise.web.figure.Ask;
import hopwise.web.figure.FigureView;
import hopwise.web.figure.FigureViews;
import hopwise.web.lab.UpperView.Panel;
import hopwise.web.view.Link;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the view of the network and its panels.
 *
 * @param url of the lab
 * @param tab the terminal that is shown
 * @param progress null for a lab without a guide
 * @param query of the page's address
 * @param chapters finds the link to a chapter
 */
public record Upper(
    Lab lab,
    String url,
    String tab,
    @Nullable GuideProgress progress,
    Map<String, List<String>> query,
    Function<String, Optional<Link>> chapters) {
  private static final String WALK = "walk";
  private static final String CHANGES = "changes";
  private static final String GOALS = "goals";
  private static final String HINTS = "hints";

  /** The view that the address asks for. */
  public UpperView view() {
    var asked = value("panel");
    var known = panels("").stream().map(Panel::name).toList();
    return known.contains(asked) ? view(asked) : view(natural());
  }

  /** What is worth looking at after the last command. */
  private String natural() {
    if (progress != null) {
      return GOALS;
    }
    if (lab.sequence() == 0 || !lab.world().conversations().isEmpty()) {
      return WALK;
    }
    var was = value("was");
    boolean changed = !new ChangedViews(lab).changes().isEmpty();
    return changed || was.isEmpty() ? CHANGES : was;
  }

  private UpperView view(String panel) {
    return switch (panel) {
      case CHANGES -> {
        var views = new ChangedViews(lab);
        var changed = views.view(views.changes());
        yield new UpperView(url, tab, panel, panels(panel), figure(before()), null, changed, null);
      }
      case GOALS, HINTS ->
          new UpperView(url, tab, panel, panels(panel), figure(before()), null, null, guide());
      default -> {
        var sending = new Sendings(this).view();
        var figure = sending.walk() == null ? figure(null) : null;
        yield new UpperView(url, tab, WALK, panels(WALK), figure, sending, null, null);
      }
    };
  }

  private @Nullable GuideView guide() {
    int hints = number("hints", 0);
    return progress == null ? null : new GuideViews(progress, lab, url, tab, hints).view();
  }

  private @Nullable World before() {
    return lab.sequence() == 0 ? null : lab.after(lab.sequence() - 1).world();
  }

  private FigureView figure(@Nullable World before) {
    var place = lab.session(tab).place();
    var ask = Ask.page("net").showing(Set.of(place.toString())).since(before);
    return FigureViews.of(lab.world(), isShared() ? ask : ask.picking());
  }

  /** In a lab of one's own a place that is chosen in the figure opens a terminal there. */
  private boolean isShared() {
    return url.startsWith("/share/");
  }

  private List<Panel> panels(String current) {
    var panels = new ArrayList<Panel>();
    if (progress != null) {
      int steps = progress.guide().steps().size();
      panels.add(panel(GOALS, "Goals " + progress.done() + "/" + steps, current));
    }
    panels.add(panel(WALK, "Walk", current));
    panels.add(panel(CHANGES, "What changed", current));
    if (progress != null) {
      panels.add(panel(HINTS, "Hints", current));
    }
    return panels;
  }

  private Panel panel(String name, String title, String current) {
    return new Panel(name, title, address(name), name.equals(current));
  }

  /** The page's address with a panel. */
  String address(String panel) {
    return url + "?tab=" + encoded(tab) + "&panel=" + panel;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2F", "/");
  }

  String value(String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }

  int number(String name, int otherwise) {
    var text = value(name);
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
  }
}
