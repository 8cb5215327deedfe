package hopwise.simulator.shell.kubectl;

import hopwise.simulator.cluster.Pod;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.cluster.Service;
import hopwise.simulator.cluster.ServiceId;
import hopwise.simulator.cluster.ServicePort;
import hopwise.simulator.cluster.Workload;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.shell.kubectl.object.Resource;
import hopwise.simulator.shell.tree.Reply;
import hopwise.simulator.shell.tree.kubectl.KubeMessages;
import hopwise.simulator.shell.tree.kubectl.KubeRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code kubectl expose}: a service for a Deployment or a pod. */
final class ExposeVerb {
  private ExposeVerb() {}

  static Reply<Desk> run(Desk desk, KubeRequest request) {
    if (request.words().isEmpty()) {
      return desk.fails("error: You must provide one or more resources by argument or filename.");
    }
    return desk.at(
        request,
        target ->
            switch (Asked.read("kubectl expose", request.words())) {
              case Asked.Read.Wrong(var message) -> desk.fails(message);
              case Asked.Read.All(var asked) -> expose(desk, request, target, asked.getFirst());
            });
  }

  private static Reply<Desk> expose(
      Desk desk, KubeRequest request, Desk.Target target, Asked asked) {
    var kind = asked.resource().kind();
    if (!asked.resource().equals(Resource.DEPLOYMENT) && !asked.resource().equals(Resource.POD)) {
      return desk.fails("error: cannot expose a " + kind.kind());
    }
    var workload = workload(target, asked);
    if (workload.isEmpty()) {
      return desk.fails(KubeMessages.notFound(kind, asked.name()));
    }
    var word = request.value("type").orElse("ClusterIP");
    var type =
        Arrays.stream(Service.Type.values()).filter(one -> one.toString().equals(word)).findFirst();
    if (type.isEmpty()) {
      return desk.fails(
          ("The Service \"%s\" is invalid: spec.type: Unsupported value: \"%s\": supported values:"
                  + " \"ClusterIP\", \"ExternalName\", \"LoadBalancer\", \"NodePort\"")
              .formatted(request.value("name").orElse(asked.name()), word));
    }
    var ports = ports(request, workload.get());
    if (ports.isEmpty()) {
      return desk.fails("error: couldn't find port via --port flag or introspection");
    }
    var labels = workload.get().labels();
    var name = request.value("name").orElse(asked.name());
    var ip = request.value("cluster-ip").flatMap(Ipv4::parse).orElse(null);
    var id = new ServiceId(target.namespace(), name);
    var service = CreateVerbs.service(id, type.get(), labels, labels, ports, ip, desk.now());
    boolean headless = request.value("cluster-ip").orElse("").equals("None");
    return CreateVerbs.created(desk, target, service, headless, " exposed\n");
  }

  private static Optional<Workload> workload(Desk.Target target, Asked asked) {
    if (asked.resource().equals(Resource.POD)) {
      return Pods.find(target.cluster(), target.namespace(), asked.name()).map(Pod::workload);
    }
    return target.cluster().workloads().values().stream()
        .filter(one -> one.id().namespace().equals(target.namespace()))
        .filter(one -> one.id().name().equals(asked.name()))
        .filter(one -> one.id().kind().toString().equals("Deployment"))
        .findFirst();
  }

  private static List<ServicePort> ports(KubeRequest request, Workload workload) {
    var given = request.value("port").filter(port -> port.matches("\\d{1,5}"));
    var protocol =
        request
            .value("protocol")
            .flatMap(word -> Protocol.parse(word.toLowerCase(Locale.ROOT)))
            .orElse(Protocol.TCP);
    if (given.isPresent()) {
      var target = request.value("target-port").orElse(given.get());
      return List.of(new ServicePort("", protocol, Integer.parseInt(given.get()), target, 0));
    }
    var ports = new ArrayList<ServicePort>();
    for (var port : workload.ports()) {
      var name = workload.ports().size() > 1 ? "port-" + (ports.size() + 1) : "";
      var target = request.value("target-port").orElse(Integer.toString(port.number()));
      ports.add(new ServicePort(name, port.protocol(), port.number(), target, 0));
    }
    return ports;
  }
}
