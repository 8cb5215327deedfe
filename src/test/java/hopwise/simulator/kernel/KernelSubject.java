package hopwise.simulator.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.ObjectMapper;

/** The Linux kernel that runs here. */
final class KernelSubject implements Subject, AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Agent agent;

  /** Plays up to {@code atOnce} cases at the same time. */
  KernelSubject(int atOnce) {
    this.agent = Agent.start(atOnce);
  }

  @Override
  public List<Observation> observe(List<KernelCase> cases) {
    var requests = new ArrayList<String>();
    for (int i = 0; i < cases.size(); i++) {
      requests.add(request(i, cases.get(i)));
    }
    var byId = new HashMap<Integer, Observation>();
    for (var answer : agent.ask(requests)) {
      var json = JSON.readTree(answer);
      int id = json.get("id").asInt();
      byId.put(id, AgentAnswer.read(cases.get(id), json));
    }
    return requests.stream()
        .map(request -> Objects.requireNonNull(byId.get(JSON.readTree(request).get("id").asInt())))
        .toList();
  }

  private static String request(int id, KernelCase kernelCase) {
    return JSON.writeValueAsString(
        Map.of(
            "id",
            id,
            "namespaces",
            kernelCase.namespaces(),
            "lines",
            kernelCase.lines().stream()
                .map(line -> List.of(line.namespace(), line.command()))
                .toList(),
            "servers",
            kernelCase.servers(),
            "dials",
            kernelCase.dials()));
  }

  @Override
  public void close() {
    agent.close();
  }
}
