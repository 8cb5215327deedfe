package hopwise.simulator.kernel;

import hopwise.simulator.kernel.Topic.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads what the agent saw as an observation. */
final class AgentAnswer {
  private final Normal normal;
  private final TreeMap<Topic, List<String>> seen = new TreeMap<>();

  private AgentAnswer(Normal normal) {
    this.normal = normal;
  }

  static Observation read(KernelCase kernelCase, JsonNode json) {
    var answer = new AgentAnswer(new Normal(kernelCase));
    if (json.has("broken")) {
      answer.add(Kind.BROKEN, "", "", json.get("broken").asString().lines().toList());
    } else {
      answer.read(json);
    }
    return new Observation(answer.seen);
  }

  private void read(JsonNode json) {
    for (var failure : json.get("failures")) {
      var place = "line " + failure.get("line").asInt();
      var said = new ArrayList<>(failure.get("said").asString().lines().toList());
      said.addFirst("status " + failure.get("status").asInt());
      add(Kind.FAILURE, place, "", said);
    }
    int dial = 0;
    for (var result : json.get("connections")) {
      add(Kind.OUTCOME, Integer.toString(dial++), "", outcome(result));
    }
    json.get("places").properties().forEach(place -> readPlace(place.getKey(), place.getValue()));
  }

  /** An ICMP error says more than the error number that the client's program gets for it. */
  private List<String> outcome(JsonNode result) {
    var lines = new ArrayList<String>();
    if (result.get("error").isNull()) {
      lines.add(result.get("outcome").asString());
    }
    for (var field : List.of("error", "from", "local", "seen")) {
      var value = result.get(field);
      if (!value.isNull()) {
        lines.add(field + " " + value.asString());
      }
    }
    return lines.stream().map(normal::ports).toList();
  }

  private void readPlace(String place, JsonNode json) {
    var connections = json.get("conntrack").valueStream().map(JsonNode::asString);
    add(Kind.CONNTRACK, place, "", normal.conntrack(connections));
    for (var step : json.get("trace")) {
      var topic =
          new Topic(Kind.RULES, step.get(0).asString(), place + " " + step.get(1).asString());
      seen.computeIfAbsent(topic, unused -> new ArrayList<>()).add(step.get(2).asString());
    }
    json.get("outputs")
        .properties()
        .forEach(output ->
            add(
                Kind.OUTPUT,
                place,
                output.getKey(),
                normal.output(output.getKey(), output.getValue().asString())));
  }

  private void add(Kind kind, String place, String detail, List<String> lines) {
    if (!lines.isEmpty()) {
      seen.put(new Topic(kind, place, detail), lines);
    }
  }
}
