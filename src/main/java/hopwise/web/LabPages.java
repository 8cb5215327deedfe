package hopwise.web;

import hopwise.simulator.lab.Guide;
import hopwise.simulator.lab.Lab;
import hopwise.store.KeptLab;
import hopwise.store.Labs;
import hopwise.store.SharedLab;
import hopwise.web.lab.LabListView;
import hopwise.web.lab.LabView;
import hopwise.web.lab.LabView.Choice;
import hopwise.web.lab.LabView.Notice;
import hopwise.web.lab.LabView.Tool;
import hopwise.web.lab.ShareView;
import hopwise.web.lab.Terminals;
import hopwise.web.lab.Upper;
import hopwise.web.lab.UpperView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The pages of labs: which there are, one of them, and what somebody shared. */
final class LabPages {
  private static final String UNDONE = "undone ";

  private final LabDesk desk;
  private final LabNames names;
  private final Labs labs;
  private final SharedLabs shares;
  private final ReadAgain chapters;

  LabPages(LabDesk desk, LabNames names, Labs labs, SharedLabs shares, ReadAgain chapters) {
    this.desk = desk;
    this.names = names;
    this.labs = labs;
    this.shares = shares;
    this.chapters = chapters;
  }

  /** All labs, and where the learner stands in them. */
  Optional<Page> all(Visitor visitor) {
    var begun =
        (visitor.learner() == null ? List.<KeptLab>of() : labs.all(visitor.learner().id()))
            .stream().collect(Collectors.toMap(KeptLab::name, Function.identity()));
    var guided =
        names.guides().stream()
            .map(it ->
                new LabListView.Row(
                    it.name(), it.title(), it.summary(), it.minutes(), entries(begun, it.name())))
            .toList();
    var free =
        names.free().stream()
            .map(it ->
                new LabListView.Row(
                    it.name(), it.title(), it.summary(), 0, entries(begun, it.name())))
            .toList();
    return Optional.of(
        Page.of("labs", "Labs", new LabListView(guided, free))
            .in("lab")
            .described("Networks to take apart: a terminal on every machine."));
  }

  private static int entries(Map<String, KeptLab> begun, String name) {
    return begun.containsKey(name) ? begun.get(name).entries() : 0;
  }

  /** A lab. */
  Optional<Page> lab(
      Visitor visitor, String name, Terminals.Ask ask, Map<String, List<String>> query) {
    return desk.find(visitor.learnerId(), name).map(now -> page(now, ask, query));
  }

  /** A lab that is on the desk. */
  Page page(OnDesk now, Terminals.Ask ask, Map<String, List<String>> query) {
    var view = view(now, ask, query);
    return Page.of("lab", view.title(), view).in("lab").described(view.summary());
  }

  private LabView view(OnDesk now, Terminals.Ask ask, Map<String, List<String>> query) {
    var scenario = now.lab().scenario();
    var guide = names.guide(now.name());
    var progress = now.progress();
    var upper = upper(now, ask.tab(), query);
    return new LabView(
        now.name(),
        guide.map(Guide::title).orElse(scenario.title()),
        guide.map(Guide::summary).orElse(scenario.summary()),
        now.seen(),
        now.lab().sequence(),
        notices(now),
        tools(now),
        value(query, "panel").equals(upper.panel()) ? upper.panel() : "",
        progress == null ? 0 : progress.done(),
        progress == null ? 0 : progress.guide().steps().size(),
        said(now, value(query, "said")),
        upper,
        terminals(now).view(ask));
  }

  private static String value(Map<String, List<String>> query, String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }

  /** What a form has done to a lab, in a sentence. */
  private static String said(OnDesk now, String what) {
    if (what.startsWith(UNDONE)) {
      return "Undone: “" + what.substring(UNDONE.length()) + "”.";
    }
    var left = now.left();
    return switch (what) {
      case "begun" ->
          "The lab begins again."
              + (left == null ? "" : " “Bring back”, above, gives you what you had.");
      case "back" -> "The lab is back as you left it.";
      default -> "";
    };
  }

  /** The network of a lab, and the panel that the address asks for. */
  UpperView upper(OnDesk now, String tab, Map<String, List<String>> query) {
    var terminal = terminals(now).tab(tab);
    return new Upper(
            now.lab(), "/lab/" + now.name(), terminal, now.progress(), query, chapters::link)
        .view();
  }

  /** The terminals of a lab that is on the desk. */
  static Terminals terminals(OnDesk now) {
    return new Terminals(now.lab(), "/lab/" + now.name(), now.progress());
  }

  private static List<Notice> notices(OnDesk now) {
    var url = "/lab/" + now.name();
    var notices = new ArrayList<Notice>();
    if (now.isOrphan()) {
      notices.add(
          new Notice(
              "plain",
              "This lab is no longer part of the course. Yours goes on as you left it.",
              List.of()));
    }
    if (now.isOutdated()) {
      notices.add(
          new Notice(
              "plain",
              "The network of this lab was changed since you began. You are still in the one that"
                  + " you began with, and nothing of yours is lost.",
              List.of(
                  new Choice(url + "/keep", "Go on in mine"),
                  new Choice(url + "/reset", "Begin in the new one"))));
    }
    if (now.lab().sequence() >= Lab.LONGEST) {
      notices.add(
          new Notice(
              "wrong",
              "This lab is full: it holds %,d commands. Undo some, or begin again."
                  .formatted(Lab.LONGEST),
              List.of()));
    }
    return notices;
  }

  private static List<Tool> tools(OnDesk now) {
    var url = "/lab/" + now.name();
    boolean fresh = now.lab().sequence() == 0;
    var tools = new ArrayList<Tool>();
    var left = now.left();
    if (left != null && left.entries() > 0) {
      var words = left.entries() == 1 ? "1 command" : left.entries() + " commands";
      tools.add(
          new Tool(
              "back",
              url + "/back",
              "Bring back " + words,
              "The lab as it was before the reset",
              false));
    }
    tools.add(
        new Tool(
            "", url + "/undo", "Undo", "Take the last command back, in whichever terminal", fresh));
    tools.add(
        new Tool(
            "", url + "/reset", "Reset", "Begin again; what you have can be brought back", fresh));
    tools.add(new Tool("", url + "/share", "Share", "Make a copy that others can look at", fresh));
    return tools;
  }

  /** What somebody shared. */
  Optional<Page> share(String id, String tab, Map<String, List<String>> query) {
    return shares
        .find(id)
        .map(shared -> {
          var lab = desk.frozen(shared);
          var ask = Terminals.Ask.tab(tab.isEmpty() ? shared.tab() : tab);
          var view = shareView(shared, lab, ask, query);
          return Page.of("share", view.title(), view)
              .in("lab")
              .described("A lab as somebody left it.");
        });
  }

  private ShareView shareView(
      SharedLab shared, Lab lab, Terminals.Ask ask, Map<String, List<String>> query) {
    var url = "/share/" + shared.id();
    var terminals = new Terminals(lab, url);
    var tab = terminals.tab(ask.tab());
    return new ShareView(
        shared.id(),
        shared.name(),
        names.guide(shared.name()).map(Guide::title).orElse(lab.scenario().title()),
        value(query, "made").equals("1"),
        lab.sequence(),
        new Upper(lab, url, tab, null, query, chapters::link).view(),
        terminals.view(ask));
  }
}
