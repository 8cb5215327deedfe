package hopwise.simulator.shell.az.json;

import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.NodeImage;
import hopwise.simulator.cluster.NodePool;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Node pools. */
public record PoolJson(Cluster cluster, Marks marks) {
  /** As {@code az aks nodepool show} prints one. */
  public JsonNode of(NodePool pool) {
    return profile(pool)
        .with("id", path(pool))
        .with("resourceGroup", cluster.id().group())
        .with("type", "Microsoft.ContainerService/managedClusters/agentPools")
        .with("typePropertiesType", "VirtualMachineScaleSets")
        .node();
  }

  private String path(NodePool pool) {
    return cluster.id().path() + "/agentPools/" + pool.name();
  }

  /** As it stands in its cluster. */
  Fields profile(NodePool pool) {
    return Fields.of("count", cluster.nodes(pool).size())
        .with("currentOrchestratorVersion", pool.release())
        .with("eTag", marks.guid("pool", path(pool)))
        .with("enableAutoScaling", false)
        .with("enableEncryptionAtHost", false)
        .with("enableFips", false)
        .with("enableNodePublicIp", false)
        .with("enableUltraSsd", false)
        .with("kubeletDiskType", "OS")
        .with("maxPods", pool.maxPods())
        .with("mode", pool.mode())
        .with("name", pool.name())
        .with("nodeImageVersion", image(pool))
        .with("orchestratorVersion", pool.release())
        .with("osDiskSizeGb", 128)
        .with("osDiskType", "Managed")
        .with("osSku", pool.os())
        .with("osType", pool.os().type())
        .with("podSubnetId", path(pool.podSubnet()))
        .with("powerState", Fields.of("code", "Running"))
        .with("provisioningState", Marks.SUCCEEDED)
        .with("scaleDownMode", "Delete")
        .with("type", "VirtualMachineScaleSets")
        .with("upgradeSettings", Fields.of("maxSurge", pool.maxSurge()))
        .with("vmSize", pool.vmSize())
        .with("vnetSubnetId", path(pool.subnet()))
        .with("windowsProfile", windows(pool))
        .with("workloadRuntime", "OCIContainer")
        .withNull(
            "availabilityZones",
            "kubeletConfig",
            "linuxOsConfig",
            "maxCount",
            "minCount",
            "networkProfile",
            "nodeLabels",
            "nodePublicIpPrefixId",
            "nodeTaints",
            "proximityPlacementGroupId",
            "scaleSetEvictionPolicy",
            "scaleSetPriority",
            "spotMaxPrice",
            "tags");
  }

  private static @Nullable String path(@Nullable SubnetId subnet) {
    return subnet == null ? null : subnet.path();
  }

  private static @Nullable Fields windows(NodePool pool) {
    return pool.os().isWindows() ? Fields.of("disableOutboundNat", !pool.outboundNat()) : null;
  }

  /** The system and its version; what a real image's name has behind that is left out. */
  private static String image(NodePool pool) {
    return switch (pool.os()) {
      case UBUNTU -> "AKSUbuntu-" + ubuntu(pool.release().image());
      case WINDOWS_2022 -> "AKSWindows-2022-containerd";
      case WINDOWS_2025 -> "AKSWindows-2025";
    };
  }

  private static String ubuntu(NodeImage image) {
    var year = image.os().split(" ", -1)[1].substring(0, 5).replace(".", "");
    return switch (image.runtime()) {
      case DOCKER -> year;
      case CONTAINERD -> year + "gen2containerd";
    };
  }
}
