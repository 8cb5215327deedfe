package hopwise.web;

import hopwise.study.review.CardKey;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** The addresses of review. */
record ReviewRoutes(Pages pages, ReviewPages days, ReviewCards cards, ReviewForms forms) {

  /** Tells the server what is where. */
  void addTo(RoutesConfig routes) {
    routes.get("/review", ctx -> pages.show(ctx, days::day));
    routes.get("/review/next", forms::next);
    routes.post("/review/undo", forms::undo);
    routes.post("/settings/review", forms::limit);
    for (var kind : CardKey.Kind.values()) {
      var path = "/review/" + ReviewWords.lower(kind) + "/{bank}/{card}";
      routes.get(
          path, ctx -> pages.show(ctx, v -> cards.page(v, key(kind, ctx), ctx.queryParamMap())));
      routes.post(path, ctx -> forms.rate(ctx, key(kind, ctx)));
    }
  }

  private static CardKey key(CardKey.Kind kind, Context ctx) {
    return new CardKey(kind, ctx.pathParam("bank"), ctx.pathParam("card"));
  }
}
