package hopwise.cli;

import hopwise.simulator.lab.Journey;
import hopwise.simulator.lab.TraceKeys;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A walk as JSON. */
final class TraceJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private TraceJson() {}

  static String of(List<Journey.Branch> branches) {
    return MAPPER.writeValueAsString(TraceKeys.of(branches)) + "\n";
  }
}
