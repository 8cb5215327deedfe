package hopwise.simulator.shell.kubectl.describe;

import hopwise.simulator.shell.kubectl.get.Look;
import java.util.Collections;
import tools.jackson.databind.JsonNode;

/** The ports of a container. */
final class Ports {
  private Ports() {}

  static void write(Page page, String indent, JsonNode container) {
    var ports =
        Look.each(container, "/ports")
            .map(port -> Look.text(port, "/containerPort") + "/" + Look.text(port, "/protocol"))
            .toList();
    var plural = ports.size() > 1 ? "s" : "";
    var hostPorts = Collections.nCopies(ports.size(), "0/TCP");
    page.line(indent + "Port" + plural + ":", Look.orNone(String.join(", ", ports)));
    page.line(indent + "Host Port" + plural + ":", Look.orNone(String.join(", ", hostPorts)));
  }
}
