package hopwise.simulator.shell.kubectl.manifest;

import hopwise.simulator.cluster.Service;
import hopwise.simulator.cluster.Service.TrafficPolicy;
import hopwise.simulator.cluster.ServiceId;
import hopwise.simulator.cluster.ServicePort;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.shell.kubectl.manifest.Manifest.Head;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Services. */
final class ServiceReader {
  private ServiceReader() {}

  static Declared read(JsonNode tree, Head head) throws Refusal {
    var spec = tree.path("spec");
    var ip = Manifest.text(spec, "/clusterIP");
    boolean headless = ip.equals("None");
    var annotations = new TreeMap<>(Labels.at(tree, "/metadata/annotations"));
    var fixed = Manifest.text(spec, "/loadBalancerIP");
    if (!fixed.isEmpty()) {
      annotations.putIfAbsent(Service.FIXED_IP, fixed);
    }
    var service =
        new Service(
            new ServiceId(head.namespace(), head.name()),
            type(spec, head),
            Labels.at(tree, "/metadata/labels"),
            annotations,
            Labels.at(spec, "/selector"),
            headless ? null : address(ip, head),
            ports(spec, head),
            policy(spec, "externalTrafficPolicy", head),
            policy(spec, "internalTrafficPolicy", head),
            0,
            ranges(spec),
            List.of(),
            null,
            null,
            "",
            head.now());
    return new Declared.Front(service, headless);
  }

  private static Service.Type type(JsonNode spec, Head head) throws Refusal {
    var word = spec.path("type").asString("ClusterIP");
    if (word.equals("ExternalName")) {
      throw Refusal.notSimulated("type ExternalName", "ClusterIP, NodePort, LoadBalancer");
    }
    return Arrays.stream(Service.Type.values())
        .filter(type -> type.toString().equals(word))
        .findFirst()
        .orElseThrow(() -> unsupported(head, "spec.type", word, Service.Type.values()));
  }

  private static TrafficPolicy policy(JsonNode spec, String field, Head head) throws Refusal {
    var word = spec.path(field).asString("Cluster");
    return Arrays.stream(TrafficPolicy.values())
        .filter(policy -> policy.toString().equals(word))
        .findFirst()
        .orElseThrow(() -> unsupported(head, "spec." + field, word, TrafficPolicy.values()));
  }

  private static Refusal unsupported(Head head, String field, String word, Object[] known) {
    var supported =
        Arrays.stream(known).map(value -> "\"" + value + "\"").collect(Collectors.joining(", "));
    return Refusal.invalid(
        head.kind(),
        head.name(),
        field,
        "Unsupported value: \"" + word + "\": supported values: " + supported);
  }

  private static @Nullable Ipv4 address(String text, Head head) throws Refusal {
    if (text.isEmpty()) {
      return null;
    }
    return Ipv4.parse(text)
        .orElseThrow(() ->
            Refusal.invalid(
                head.kind(),
                head.name(),
                "spec.clusterIPs[0]",
                "Invalid value: \""
                    + text
                    + "\": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)"));
  }

  private static List<Cidr> ranges(JsonNode spec) throws Refusal {
    var ranges = new ArrayList<Cidr>();
    for (var range : spec.path("loadBalancerSourceRanges")) {
      ranges.add(Manifest.range(range.asString("")));
    }
    return ranges;
  }

  private static List<ServicePort> ports(JsonNode spec, Head head) throws Refusal {
    var ports = new ArrayList<ServicePort>();
    for (var port : spec.path("ports")) {
      int number = port.path("port").asInt(0);
      if (number < 1 || number > 65_535) {
        throw Refusal.invalid(
            head.kind(),
            head.name(),
            "spec.ports[" + ports.size() + "].port",
            "Invalid value: " + number + ": must be between 1 and 65535, inclusive");
      }
      var target = port.path("targetPort").asString("");
      ports.add(
          new ServicePort(
              Manifest.text(port, "/name"),
              WorkloadReader.protocol(port, head),
              number,
              target.isEmpty() ? Integer.toString(number) : target,
              port.path("nodePort").asInt(0)));
    }
    return ports;
  }
}
