package hopwise.simulator.shell.kubectl.describe;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.shell.kubectl.object.Resource;
import hopwise.simulator.shell.tree.Columns;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** Describes the objects of a cluster as they are at a moment. */
public record Description(Cluster cluster, Instant now) {
  private static final int GAP = 2;

  /** The text about an object; other kinds than node, pod, service and deployment have none. */
  public String of(Resource resource, JsonNode tree) {
    var page = new Page(tree);
    switch (resource.kind().kind()) {
      case "Pod" -> new PodPage(cluster, now, page).write();
      case "Node" -> new NodePage(cluster, now, page).write();
      case "Service" -> new ServicePage(cluster, now, page).write();
      case "Deployment" -> new DeploymentPage(now, page).write();
      default -> {}
    }
    return Columns.align(page.text(), 0, GAP);
  }
}
