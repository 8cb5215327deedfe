package hopwise.simulator.shell.kubectl.get;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What tables say about services and those who answer for them. */
public final class ServiceCells {
  private static final int MOST = 3;

  private ServiceCells() {}

  static String external(JsonNode service) {
    if (!Look.text(service, "/spec/type").equals("LoadBalancer")) {
      return Look.NONE;
    }
    var ips = Look.texts(service, "/status/loadBalancer/ingress", "/ip");
    return ips.isEmpty() ? "<pending>" : String.join(",", ips);
  }

  static String ports(JsonNode service) {
    return Look.orNone(
        Look.each(service, "/spec/ports")
            .map(port -> {
              var node = Look.text(port, "/nodePort");
              return Look.text(port, "/port")
                  + (node.isEmpty() ? "" : ":" + node)
                  + "/"
                  + Look.text(port, "/protocol");
            })
            .collect(Collectors.joining(",")));
  }

  /** Address and port of all endpoints, the fourth and later counted. */
  public static String endpoints(JsonNode endpoints) {
    var all =
        Look.each(endpoints, "/subsets")
            .flatMap(subset ->
                Look.each(subset, "/ports")
                    .flatMap(port ->
                        Look.texts(subset, "/addresses", "/ip").stream()
                            .map(ip -> ip + ":" + Look.text(port, "/port"))))
            .toList();
    return all.isEmpty() ? Look.NONE : some(all, MOST);
  }

  private static String some(List<String> all, int most) {
    var shown = String.join(",", all.subList(0, Math.min(most, all.size())));
    return all.size() > most ? shown + " + " + (all.size() - most) + " more..." : shown;
  }

  static String slicePorts(JsonNode slice) {
    var ports = Look.texts(slice, "/ports", "/port");
    return ports.isEmpty() ? "<unset>" : some(ports, MOST);
  }

  static String sliceEndpoints(JsonNode slice) {
    var all = Look.texts(slice, "/endpoints", "/addresses/0");
    return all.isEmpty() ? "<unset>" : some(all, MOST);
  }
}
