package hopwise.simulator.shell.kubectl.get;

import hopwise.simulator.shell.kubectl.object.Resource;
import hopwise.simulator.shell.tree.kubectl.Column;
import hopwise.simulator.shell.tree.kubectl.ResourceKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The columns of each kind's table, in order. */
public final class Columns {
  private static final Map<Resource, List<Timed>> ALL =
      Map.ofEntries(
          Map.entry(
              Resource.NODE,
              List.of(
                  plain("STATUS", NodeCells::status),
                  plain("ROLES", NodeCells::roles),
                  Timed.age(),
                  plain("VERSION", "/status/nodeInfo/kubeletVersion"),
                  wide("INTERNAL-IP", NodeCells::internalIp),
                  wide("EXTERNAL-IP", node -> Look.NONE),
                  wide("OS-IMAGE", "/status/nodeInfo/osImage"),
                  wide("KERNEL-VERSION", "/status/nodeInfo/kernelVersion"),
                  wide("CONTAINER-RUNTIME", "/status/nodeInfo/containerRuntimeVersion"))),
          Map.entry(
              Resource.POD,
              List.of(
                  plain("READY", PodCells::ready),
                  plain("STATUS", PodCells::status),
                  plain("RESTARTS", PodCells::restarts),
                  Timed.age(),
                  wide("IP", "/status/podIP"),
                  wide("NODE", "/spec/nodeName"),
                  wide("NOMINATED NODE", pod -> Look.NONE),
                  wide("READINESS GATES", pod -> Look.NONE))),
          Map.entry(
              Resource.SERVICE,
              List.of(
                  plain("TYPE", "/spec/type"),
                  plain("CLUSTER-IP", "/spec/clusterIP"),
                  plain("EXTERNAL-IP", ServiceCells::external),
                  plain("PORT(S)", ServiceCells::ports),
                  Timed.age(),
                  wide("SELECTOR", service -> Look.pairs(service, "/spec/selector")))),
          Map.entry(
              Resource.DEPLOYMENT,
              List.of(
                  plain("READY", WorkloadCells::ready),
                  count("UP-TO-DATE", "/status/updatedReplicas"),
                  count("AVAILABLE", "/status/availableReplicas"),
                  Timed.age(),
                  wide("CONTAINERS", WorkloadCells::containers),
                  wide("IMAGES", WorkloadCells::images),
                  wide("SELECTOR", WorkloadCells::selector))),
          Map.entry(
              Resource.REPLICA_SET,
              List.of(
                  count("DESIRED", "/spec/replicas"),
                  count("CURRENT", "/status/replicas"),
                  count("READY", "/status/readyReplicas"),
                  Timed.age(),
                  wide("CONTAINERS", WorkloadCells::containers),
                  wide("IMAGES", WorkloadCells::images),
                  wide("SELECTOR", WorkloadCells::selector))),
          Map.entry(
              Resource.DAEMON_SET,
              List.of(
                  count("DESIRED", "/status/desiredNumberScheduled"),
                  count("CURRENT", "/status/currentNumberScheduled"),
                  count("READY", "/status/numberReady"),
                  count("UP-TO-DATE", "/status/updatedNumberScheduled"),
                  count("AVAILABLE", "/status/numberAvailable"),
                  plain(
                      "NODE SELECTOR", set -> Look.pairs(set, "/spec/template/spec/nodeSelector")),
                  Timed.age(),
                  wide("CONTAINERS", WorkloadCells::containers),
                  wide("IMAGES", WorkloadCells::images),
                  wide("SELECTOR", WorkloadCells::selector))),
          Map.entry(Resource.NAMESPACE, List.of(plain("STATUS", "/status/phase"), Timed.age())),
          Map.entry(
              Resource.CONFIG_MAP,
              List.of(plain("DATA", map -> Integer.toString(map.at("/data").size())), Timed.age())),
          Map.entry(
              Resource.ENDPOINTS,
              List.of(plain("ENDPOINTS", ServiceCells::endpoints), Timed.age())),
          Map.entry(
              Resource.ENDPOINT_SLICE,
              List.of(
                  plain("ADDRESSTYPE", "/addressType"),
                  plain("PORTS", ServiceCells::slicePorts),
                  plain("ENDPOINTS", ServiceCells::sliceEndpoints),
                  Timed.age())),
          Map.entry(
              Resource.NETWORK_POLICY,
              List.of(
                  plain("POD-SELECTOR", p -> Look.pairs(p, "/spec/podSelector/matchLabels")),
                  Timed.age())),
          Map.entry(
              Resource.EVENT,
              List.of(
                  new Timed(
                      "LAST SEEN",
                      false,
                      (event, now) -> Age.of(moment(event, "/lastTimestamp"), now)),
                  plain("TYPE", "/type"),
                  plain("REASON", "/reason"),
                  plain("OBJECT", Columns::about),
                  plain("MESSAGE", "/message"))));

  private Columns() {}

  /** The kind of a resource with its columns, ages as they are at {@code now}. */
  public static ResourceKind kind(Resource resource, Instant now) {
    var kind = resource.kind();
    return new ResourceKind(
        kind.kind(),
        kind.plural(),
        kind.group(),
        kind.shortNames(),
        kind.namespaced(),
        ALL.getOrDefault(resource, List.of()).stream().map(timed -> timed.at(now)).toList(),
        kind.fields());
  }

  /** A column; {@code cell} is what it shows of an object at a moment. */
  private record Timed(String title, boolean wide, Cell cell) {
    static Timed age() {
      return new Timed(
          "AGE", false, (tree, now) -> Age.of(moment(tree, "/metadata/creationTimestamp"), now));
    }

    Column at(Instant now) {
      return new Column(title, wide, tree -> cell.of(tree, now));
    }
  }

  /** What a column shows of an object. */
  @FunctionalInterface
  private interface Cell {
    String of(JsonNode tree, Instant now);
  }

  static Instant moment(JsonNode tree, String pointer) {
    return Instant.parse(Look.text(tree, pointer));
  }

  private static Timed plain(String title, Function<JsonNode, String> cell) {
    return new Timed(title, false, (tree, now) -> cell.apply(tree));
  }

  private static Timed plain(String title, String pointer) {
    return plain(title, tree -> Look.orNone(Look.text(tree, pointer)));
  }

  private static Timed count(String title, String pointer) {
    return plain(title, tree -> WorkloadCells.number(tree, pointer));
  }

  private static Timed wide(String title, Function<JsonNode, String> cell) {
    return new Timed(title, true, (tree, now) -> cell.apply(tree));
  }

  private static Timed wide(String title, String pointer) {
    return wide(title, tree -> Look.orNone(Look.text(tree, pointer)));
  }

  private static String about(JsonNode event) {
    var kind = Look.text(event, "/involvedObject/kind").toLowerCase(Locale.ROOT);
    return kind + "/" + Look.text(event, "/involvedObject/name");
  }
}
