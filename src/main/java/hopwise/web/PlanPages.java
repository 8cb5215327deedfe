package hopwise.web;

import hopwise.web.plan.PlanForm;
import hopwise.web.plan.PlanViews;
import io.javalin.http.Context;
import java.util.Optional;

/** The planner. All of its state is in the address. */
final class PlanPages {
  private PlanPages() {}

  static Optional<Page> plan(Context ctx) {
    var form = PlanForm.read(ctx::queryParam);
    var page =
        Page.of("plan", "Plan the addresses", PlanViews.page(form))
            .in("plan")
            .described(
                "How many addresses an AKS cluster needs with each network plugin, and where it"
                    + " ends.");
    return Optional.of(form.request() == null ? page.withStatus(400) : page);
  }
}
