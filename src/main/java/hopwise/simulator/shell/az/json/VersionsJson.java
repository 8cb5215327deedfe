package hopwise.simulator.shell.az.json;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Release;
import hopwise.simulator.cluster.change.Releases;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The releases of Kubernetes that AKS has. */
public final class VersionsJson {
  private VersionsJson() {}

  /** As {@code az aks get-versions} prints them, oldest first. */
  public static JsonNode of(Release today) {
    return Fields.of(
            "values",
            Releases.offered(today).stream().map(release -> minor(release, today)).toList())
        .node();
  }

  private static Fields minor(Release release, Release today) {
    var upgrades = Releases.upgrades(release, today).stream().map(Release::toString).toList();
    return Fields.of("capabilities", Fields.of("supportPlan", List.of("KubernetesOfficial")))
        .with("isDefault", release.equals(today))
        .withNull("isPreview")
        .with("patchVersions", Fields.of(release.toString(), Fields.of("upgrades", upgrades)))
        .with("version", "1." + release.minor());
  }

  /** As {@code az aks get-upgrades} prints them. */
  public static JsonNode upgrades(Cluster cluster, Release today) {
    var upgrades =
        Releases.upgrades(cluster.release(), today).stream()
            .map(
                release -> Fields.of("kubernetesVersion", release.toString()).withNull("isPreview"))
            .toList();
    return Fields.of(
            "controlPlaneProfile",
            Fields.of("kubernetesVersion", cluster.release())
                .withNull("name")
                .with("osType", "Linux")
                .with("upgrades", upgrades))
        .with("id", cluster.id().path() + "/upgradeprofiles/default")
        .with("name", "default")
        .with("resourceGroup", cluster.id().group())
        .with("type", "Microsoft.ContainerService/managedClusters/upgradeprofiles")
        .withNull("agentPoolProfiles")
        .node();
  }
}
