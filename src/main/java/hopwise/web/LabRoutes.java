package hopwise.web;

import hopwise.source.Edition;
import hopwise.source.Scenarios;
import hopwise.store.Database;
import hopwise.store.GuideMarks;
import hopwise.store.LabShares;
import hopwise.store.Labs;
import hopwise.store.RandomIds;
import io.javalin.config.RoutesConfig;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** The addresses of labs. */
record LabRoutes(Pages pages, LabPages labs, LabStanding standing, LabForms forms, LabParts parts) {
  /** Everything that labs need. */
  static LabRoutes of(
      Database database,
      RandomIds ids,
      Scenarios scenarios,
      Supplier<Edition> edition,
      LiveBlocks live,
      ReadAgain chapters,
      Workbench bench,
      Visitors visitors,
      Pages pages,
      Templates templates,
      Clock clock) {
    var labs = new Labs(database, ids);
    var shares = new SharedLabs(new LabShares(database, ids), edition, live, scenarios);
    var marks = new GuideMarks(database);
    var names = new LabNames(scenarios, edition);
    var shelf = new ScenarioShelf(scenarios, labs);
    var desk = new LabDesk(labs, marks, shelf, names, bench, clock);
    var labPages = new LabPages(desk, names, labs, shares, chapters);
    return new LabRoutes(
        pages,
        labPages,
        new LabStanding(labs, marks, names),
        new LabForms(desk, labPages, labs, shares, shelf, visitors, pages, templates, clock),
        new LabParts(desk, labPages, shares, visitors, pages, templates));
  }

  /** Tells the server what is where. */
  void addTo(RoutesConfig routes) {
    routes.get("/lab", ctx -> pages.show(ctx, labs::all));
    routes.get("/lab/{name}", forms::show);
    routes.post("/lab/{name}/run", forms::run);
    routes.post("/lab/{name}/undo", forms::undo);
    routes.post("/lab/{name}/reset", forms::reset);
    routes.post("/lab/{name}/back", forms::bringBack);
    routes.post("/lab/{name}/keep", forms::keep);
    routes.post("/lab/{name}/share", forms::share);
    for (var form : List.of("run", "undo", "reset", "back", "keep", "share")) {
      routes.get("/lab/{name}/" + form, forms::toLab);
    }
    routes.get("/share/{id}", forms::showShare);
    routes.post("/share/{id}", forms::adopt);

    routes.get("/lab/{name}/upper", parts::upper);
    routes.get("/lab/{name}/log", parts::log);
    routes.get("/share/{id}/log", parts::log);
    routes.get("/lab/{name}/output/{number}", parts::output);
    routes.get("/share/{id}/output/{number}", parts::output);
    routes.get("/lab/{name}/places", parts::places);
    routes.get("/lab/{name}/complete", parts::completions);
    routes.get("/lab/{name}/history", parts::history);
  }
}
