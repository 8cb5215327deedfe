package hopwise.web;

import hopwise.web.plan.PlanForm;
import hopwise.web.plan.PlanView.PlanPage;
import hopwise.web.plan.PlanViews;
import io.javalin.http.Context;
import java.util.Optional;

/** The planner. All of its state is in the address. */
final class PlanPages {
  private PlanPages() {}

  static Optional<Page> plan(Context ctx) {
    var form = PlanForm.read(ctx::queryParam);
    var view = PlanViews.page(form);
    var page =
        Page.of("plan", title(ctx, view), view)
            .in("plan")
            .described(
                "How many addresses an AKS cluster needs with each network plugin, and where it"
                    + " ends.");
    return Optional.of(form.request() == null ? page.withStatus(400) : page);
  }

  private static String title(Context ctx, PlanPage view) {
    if (ctx.queryString() == null) {
      return "Plan the addresses";
    }
    return view.plan() == null ? "Not planned: mend a field" : "Plan: " + view.plan().headline();
  }
}
