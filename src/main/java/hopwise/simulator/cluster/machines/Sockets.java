package hopwise.simulator.cluster.machines;

import hopwise.simulator.cluster.Pod;
import hopwise.simulator.cluster.Workload;
import hopwise.simulator.linux.Listener;
import hopwise.simulator.net.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where the programs of a pod listen: what their images are known for, and what is declared. */
final class Sockets {
  private static final Map<String, List<String>> KNOWN =
      Map.of(
          "nginx", List.of("tcp 80"),
          "httpd", List.of("tcp 80"),
          "aks-helloworld", List.of("tcp 80"),
          "echoserver", List.of("tcp 8080"),
          "redis", List.of("tcp 6379"),
          "coredns", List.of("udp 53", "tcp 53", "tcp 8080", "tcp 9153"),
          "kube-proxy", List.of("tcp 10256"),
          "metrics-server", List.of("tcp 4443"),
          "servercore/iis", List.of("tcp 80"),
          "aspnetapp", List.of("tcp 8080"));

  private Sockets() {}

  /** What a node itself listens on: the kubelet and ssh. */
  static List<Listener> ofNode() {
    return List.of(
        new Listener(Protocol.TCP, null, 22, "sshd"),
        new Listener(Protocol.TCP, null, 10_250, "kubelet"));
  }

  static List<Listener> of(Pod pod) {
    var listeners = new ArrayList<Listener>();
    for (var container : pod.workload().containers()) {
      var name = name(container.image());
      for (var port : ports(container)) {
        var words = port.split(" ", -1);
        var protocol = Protocol.parse(words[0]).orElseThrow();
        var listener = new Listener(protocol, null, Integer.parseInt(words[1]), name);
        if (listeners.stream().noneMatch(listener::equals)) {
          listeners.add(listener);
        }
      }
    }
    return listeners;
  }

  private static List<String> ports(Workload.Container container) {
    var image = withoutTag(container.image());
    var ports = new ArrayList<String>();
    KNOWN.forEach((name, known) -> {
      if (image.equals(name) || image.endsWith("/" + name)) {
        ports.addAll(known);
      }
    });
    container.ports().stream()
        .map(port -> port.protocol() + " " + port.number())
        .filter(port -> !ports.contains(port))
        .forEach(ports::add);
    return ports;
  }

  private static String withoutTag(String image) {
    int colon = image.indexOf(':', image.lastIndexOf('/') + 1);
    return colon < 0 ? image : image.substring(0, colon);
  }

  private static String name(String image) {
    var plain = withoutTag(image);
    return plain.substring(plain.lastIndexOf('/') + 1);
  }
}
