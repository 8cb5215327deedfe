package hopwise.web.lab;

import hopwise.simulator.lab.Lab;
import hopwise.simulator.lab.Prompt;
import hopwise.web.lab.LabView.Listing;
import hopwise.web.lab.LabView.Tab;
import hopwise.web.lab.LabView.Terminal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Makes the view of a lab's terminals.
 *
 * @param url of the page that they are on
 */
public record Terminals(Lab lab, String url) {
  /**
   * What the page's address, or a form that was not taken, asks for.
   *
   * @param tab empty for the first one
   * @param line to be in the input
   * @param problem why the line was not taken; empty for none
   * @param wanted the beginning of a place's name; empty for nothing
   */
  public record Ask(String tab, String line, String problem, String wanted) {
    /** The terminal of a name. */
    public static Ask tab(String name) {
      return new Ask(name, "", "", "");
    }
  }

  /** The terminal that is asked for. */
  public Terminal view(Ask ask) {
    return view(ask, new Listings(lab, url).newest(tab(ask.tab())));
  }

  /** Likewise, with another part of what was typed there. */
  public Terminal view(Ask ask, Listing listing) {
    var tab = tab(ask.tab());
    var session = lab.session(tab);
    var prompt = Prompt.of(session);
    return new Terminal(
        tab,
        session.place().toString(),
        names(tab).stream().map(name -> link(name, name.equals(tab))).toList(),
        listing,
        prompt.namespace(),
        prompt.text(),
        Acts.of(session),
        ask.line(),
        ask.problem(),
        ask.wanted(),
        ask.wanted().isEmpty() ? List.of() : found(ask.wanted()));
  }

  /** Places whose names hold {@code wanted}. */
  public List<Tab> found(String wanted) {
    return new PlaceNames(lab.world())
        .like(wanted.equals("*") ? "" : wanted).stream().map(name -> link(name, false)).toList();
  }

  /** The name of a terminal to show: one that was used, or a place; else the first. */
  public String tab(String name) {
    boolean known = lab.log().stream().anyMatch(entry -> entry.tab().equals(name));
    boolean usable = !name.isEmpty() && (known || Acts.isPlace(lab, name));
    return usable ? name : lab.scenario().start().toString();
  }

  private List<String> names(String current) {
    var names = new LinkedHashSet<>(PlaceNames.tabs(lab));
    names.removeIf(name -> !Acts.isPlace(lab, name));
    lab.log().forEach(entry -> names.add(entry.tab()));
    names.add(current);
    names.remove(Lab.MAIN_TAB);
    return List.copyOf(names);
  }

  private Tab link(String name, boolean current) {
    var query = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("%2F", "/");
    return new Tab(name, url + "?tab=" + query, current);
  }
}
