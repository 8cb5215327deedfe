package hopwise.simulator.shell.kubectl.manifest;

import hopwise.simulator.cluster.Workload;
import hopwise.simulator.cluster.WorkloadId;
import hopwise.simulator.cluster.WorkloadId.Kind;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.shell.kubectl.manifest.Manifest.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Deployments, DaemonSets and pods. */
final class WorkloadReader {
  private static final String OS = "kubernetes.io/os";
  private static final String HOST = "kubernetes.io/hostname";

  private final Head head;
  private final JsonNode pod;
  private final String path;

  private WorkloadReader(Head head, JsonNode pod, String path) {
    this.head = head;
    this.pod = pod;
    this.path = path;
  }

  static Declared read(JsonNode tree, Head head) throws Refusal {
    boolean alone = head.kind().equals("Pod");
    var template = alone ? tree : tree.at("/spec/template");
    var labels = Labels.at(template, "/metadata/labels");
    var reader =
        new WorkloadReader(head, template.path("spec"), alone ? "spec." : "spec.template.spec.");
    if (!alone) {
      reader.check(tree.at("/spec/selector"), labels);
    }
    return new Declared.Pods(reader.workload(labels, replicas(tree, head)));
  }

  private void check(JsonNode selector, SortedMap<String, String> labels) throws Refusal {
    var wanted = Labels.selector(selector);
    if (wanted.isEmpty()) {
      throw invalid("spec.selector", "Required value");
    }
    if (!labels.entrySet().containsAll(wanted.entrySet())) {
      var shown = new ArrayList<String>();
      labels.forEach((key, value) -> shown.add("\"" + key + "\":\"" + value + "\""));
      throw invalid(
          "spec.template.metadata.labels",
          "Invalid value: {"
              + String.join(",", shown)
              + "}: `selector` does not match template"
              + " `labels`");
    }
  }

  private Refusal invalid(String field, String why) {
    return Refusal.invalid(head.kind(), head.name(), field, why);
  }

  private static int replicas(JsonNode tree, Head head) throws Refusal {
    int replicas = tree.at("/spec/replicas").asInt(1);
    if (replicas < 0) {
      throw Refusal.invalid(
          head.kind(),
          head.name(),
          "spec.replicas",
          "Invalid value: " + replicas + ": must be greater than or equal to 0");
    }
    return replicas;
  }

  private Workload workload(SortedMap<String, String> labels, int replicas) throws Refusal {
    var kind =
        switch (head.kind()) {
          case "Deployment" -> Kind.DEPLOYMENT;
          case "DaemonSet" -> Kind.DAEMON_SET;
          default -> Kind.POD;
        };
    for (var entry : pod.path("nodeSelector").properties()) {
      if (!List.of(OS, HOST, "beta." + OS).contains(entry.getKey())) {
        throw Refusal.notSimulated("nodeSelector " + entry.getKey(), OS + ", " + HOST);
      }
    }
    return new Workload(
        new WorkloadId(head.namespace(), kind, head.name()),
        labels,
        containers(),
        pod.path("hostNetwork").asBoolean(false),
        windows(),
        node(),
        kind == Kind.DEPLOYMENT ? replicas : 1,
        kind == Kind.DAEMON_SET,
        "",
        0,
        head.now());
  }

  private @Nullable Boolean windows() {
    var selector = pod.path("nodeSelector");
    var os = selector.path(OS).asString(selector.path("beta." + OS).asString(""));
    return os.isEmpty() ? null : Boolean.valueOf(os.equals("windows"));
  }

  private @Nullable String node() {
    var selected = pod.path("nodeSelector").path(HOST).asString("");
    var name = pod.path("nodeName").asString(selected);
    return name.isEmpty() ? null : name;
  }

  private List<Workload.Container> containers() throws Refusal {
    var containers = new ArrayList<Workload.Container>();
    for (var container : pod.path("containers")) {
      var at = path + "containers[" + containers.size() + "].";
      var name = Manifest.text(container, "/name");
      if (name.isEmpty()) {
        throw invalid(at + "name", "Required value");
      }
      var image = Manifest.text(container, "/image");
      if (image.isEmpty()) {
        throw invalid(at + "image", "Required value");
      }
      containers.add(new Workload.Container(name, image, ports(container, at)));
    }
    if (containers.isEmpty()) {
      throw invalid(path + "containers", "Required value");
    }
    return containers;
  }

  private List<Workload.Port> ports(JsonNode container, String at) throws Refusal {
    var ports = new ArrayList<Workload.Port>();
    for (var port : container.path("ports")) {
      int number = port.path("containerPort").asInt(0);
      if (number < 1 || number > 65_535) {
        throw invalid(
            at + "ports[" + ports.size() + "].containerPort",
            number == 0
                ? "Required value"
                : "Invalid value: " + number + ": must be between 1 and 65535, inclusive");
      }
      ports.add(new Workload.Port(Manifest.text(port, "/name"), number, protocol(port, head)));
    }
    return ports;
  }

  static Protocol protocol(JsonNode port, Head head) throws Refusal {
    var word = port.path("protocol").asString("TCP");
    Optional<Protocol> found =
        Protocol.parse(word.toLowerCase(Locale.ROOT)).filter(one -> one != Protocol.ICMP);
    return found.orElseThrow(() ->
        Refusal.invalid(
            head.kind(),
            head.name(),
            "ports[0].protocol",
            "Unsupported value: \"" + word + "\": supported values: \"TCP\", \"UDP\""));
  }
}
