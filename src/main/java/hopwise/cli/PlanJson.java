package hopwise.cli;

import hopwise.simulator.plan.Plan;
import hopwise.simulator.plan.PlanKeys;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A plan as JSON. */
final class PlanJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private PlanJson() {}

  static String of(Plan plan) {
    return MAPPER.writeValueAsString(PlanKeys.of(plan)) + "\n";
  }
}
