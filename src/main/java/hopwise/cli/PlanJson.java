package hopwise.cli;

import hopwise.simulator.plan.Plan;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A plan as JSON; the keys are a contract (README). */
final class PlanJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private PlanJson() {}

  static String of(Plan plan) {
    var json =
        MAPPER
            .createObjectNode()
            .put("addressesNeeded", plan.addressesNeeded())
            .put("smallestSubnet", plan.smallestSubnet().toString())
            .put("usableAddresses", plan.usableAddresses())
            .put("maxNodes", plan.end().nodes())
            .put("maxPods", plan.maxPods());
    var pods = plan.podSubnet();
    if (pods != null) {
      json.putObject("podSubnet")
          .put("addressesNeeded", pods.addressesNeeded())
          .put("smallestSubnet", pods.smallestSubnet().toString());
    }
    var problems = json.putArray("problems");
    for (var problem : plan.problems()) {
      problems.addObject().put("code", problem.code().toString()).put("message", problem.message());
    }
    return MAPPER.writeValueAsString(json) + "\n";
  }
}
