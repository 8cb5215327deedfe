package hopwise.simulator.shell.kubectl.describe;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Endpoint;
import hopwise.simulator.cluster.Endpoints;
import hopwise.simulator.cluster.Service;
import hopwise.simulator.cluster.ServiceId;
import hopwise.simulator.cluster.ServicePort;
import hopwise.simulator.shell.kubectl.get.Look;
import hopwise.simulator.shell.kubectl.object.Events;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** {@code kubectl describe service}. */
record ServicePage(Cluster cluster, Instant now, Page page) {
  private static final int MOST = 3;

  void write() {
    var tree = page.tree();
    var id =
        new ServiceId(Look.text(tree, "/metadata/namespace"), Look.text(tree, "/metadata/name"));
    var service = cluster.services().get(id);
    page.name()
        .labels()
        .annotations()
        .line("Selector:", Look.pairs(tree, "/spec/selector"))
        .value("Type", "/spec/type");
    tail("IP Family Policy", "/spec/ipFamilyPolicy");
    tail("IP Families", "/spec/ipFamilies/0");
    page.value("IP", "/spec/clusterIP");
    tail("IPs", "/spec/clusterIPs/0");
    var outside = Look.texts(tree, "/status/loadBalancer/ingress", "/ip");
    if (!outside.isEmpty()) {
      page.line("LoadBalancer Ingress:", String.join(", ", outside) + mode());
    }
    if (service != null) {
      service.ports().forEach(port -> port(service, port));
    }
    page.value("Session Affinity", "/spec/sessionAffinity");
    tail("External Traffic Policy", "/spec/externalTrafficPolicy");
    tail("Internal Traffic Policy", "/spec/internalTrafficPolicy");
    tail("HealthCheck NodePort", "/spec/healthCheckNodePort");
    page.events(service == null ? List.of() : Events.of(service, now), now);
  }

  private String mode() {
    var mode = Look.text(page.tree(), "/status/loadBalancer/ingress/0/ipMode");
    return mode.isEmpty() ? "" : " (" + mode + ")";
  }

  /** A line for a field that older releases do not have. */
  private void tail(String name, String pointer) {
    if (!Look.text(page.tree(), pointer).isEmpty()) {
      page.value(name, pointer);
    }
  }

  private void port(Service service, ServicePort port) {
    var name = port.name().isEmpty() ? "<unset>" : port.name();
    var protocol = "/" + port.protocol().name();
    page.line("Port:", name + "  " + port.port() + protocol)
        .line("TargetPort:", port.targetPort() + protocol);
    if (port.nodePort() != 0) {
      page.line("NodePort:", name + "  " + port.nodePort() + protocol);
    }
    page.line("Endpoints:", endpoints(Endpoints.of(cluster, service, port)));
  }

  private static String endpoints(List<Endpoint> all) {
    var shown =
        all.stream()
            .sorted(Comparator.comparing(Endpoint::ip))
            .limit(MOST)
            .map(Endpoint::toString)
            .collect(Collectors.joining(","));
    return all.size() > MOST ? shown + " + " + (all.size() - MOST) + " more..." : shown;
  }
}
