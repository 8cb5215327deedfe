package hopwise.web.walk;

import java.util.List;

/** Walks that are worth a look. */
public enum Examples {
  NODE_TO_NODE(
      "kubenet-paper",
      "web-pod",
      "web-pod-other-node",
      "Pod to pod, node to node",
      "kubenet: a route table carries the packet, and nobody rewrites it."),
  SAME_NODE(
      "kubenet-paper",
      "web-pod",
      "web-pod-same-node",
      "Pod to pod on one node",
      "kubenet: a bridge, and nothing else."),
  DATABASE(
      "on-premises-hybrid",
      "web-pod",
      "host/db",
      "A pod calls the database",
      "Out of the cluster, through the gateway: who does the database see?"),
  BACK_WAY(
      "on-premises-hybrid",
      "host/db",
      "web-pod",
      "The database calls a pod",
      "It does not arrive. The walk says where it ends, and why."),
  SERVICE(
      "azure-cni-overlay",
      "web-pod",
      "web-service",
      "A service and its pods",
      "Chance chooses one of three; every choice is there to follow."),
  INTERNET(
      "azure-cni-overlay",
      "web-pod",
      "host/web",
      "Out to the internet",
      "Translated twice: by the node, and by the load balancer."),
  TRANSPARENT(
      "azure-cni-node-subnet",
      "web-pod",
      "web-pod-other-node",
      "Azure CNI, node to node",
      "Pods live in the subnet: no route table, no translation."),
  FIREWALL(
      "azure-firewall-egress",
      "web-pod",
      "host/web",
      "Through the firewall",
      "A user route sends all that leaves to an appliance.");

  private final String scenario;
  private final String from;
  private final String to;
  private final String title;
  private final String words;

  Examples(String scenario, String from, String to, String title, String words) {
    this.scenario = scenario;
    this.from = from;
    this.to = to;
    this.title = title;
    this.words = words;
  }

  /** An example in a list. */
  public record Example(String url, String title, String words) {}

  /** Those whose scenarios there are. */
  public static List<Example> of(List<String> scenarios) {
    return List.of(values()).stream()
        .filter(example -> scenarios.contains(example.scenario))
        .map(example -> new Example(example.url(), example.title, example.words))
        .toList();
  }

  private String url() {
    return "/walk?scenario=" + scenario + "&from=" + from + "&to=" + to;
  }
}
