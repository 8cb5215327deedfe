package hopwise.simulator.shell.az.json;

import hopwise.simulator.azure.ScaleSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Scale sets.
 *
 * @param vmSize of the machines
 * @param pool the node pool that a set is, null for none
 */
public record ScaleSetJson(Marks marks, String vmSize, @Nullable String pool) {
  private static final String TYPE = "Microsoft.Compute/virtualMachineScaleSets";

  /** As {@code az vmss show} prints one. */
  public JsonNode of(ScaleSet set) {
    return Fields.of("id", set.id().path())
        .with("location", set.location())
        .with("name", set.id().name())
        .with("orchestrationMode", "Uniform")
        .with("overprovision", false)
        .with("platformFaultDomainCount", 1)
        .with("provisioningState", Marks.SUCCEEDED)
        .with("resourceGroup", set.id().group())
        .with("singlePlacementGroup", false)
        .with("sku", sku().with("capacity", set.instances().size()))
        .with("tags", tags())
        .with("type", TYPE)
        .with("uniqueId", marks.guid("vmss", set.id().path()))
        .with("upgradePolicy", Fields.of("mode", "Manual"))
        .with(
            "virtualMachineProfile",
            Fields.of(
                "osProfile",
                Fields.of("adminUsername", "azureuser")
                    .with("computerNamePrefix", set.id().name())))
        .withNull("zones")
        .node();
  }

  private Fields sku() {
    return Fields.of("name", vmSize).with("tier", "Standard");
  }

  private @Nullable Fields tags() {
    return pool == null
        ? null
        : Fields.of("aks-managed-orchestrator", "Kubernetes").with("aks-managed-poolName", pool);
  }

  /** As {@code az vmss list-instances} prints them. */
  public JsonNode instances(ScaleSet set) {
    return Fields.list(set.instances().stream().map(instance -> instance(set, instance)).toList());
  }

  private Fields instance(ScaleSet set, ScaleSet.Instance instance) {
    var path = set.id().path() + "/virtualMachines/" + instance.number();
    return Fields.of("id", path)
        .with("instanceId", Integer.toString(instance.number()))
        .with("latestModelApplied", true)
        .with("location", set.location())
        .with("name", set.id().name() + "_" + instance.number())
        .with(
            "networkProfile",
            Fields.of("networkInterfaces", List.of(Marks.mention(instance.nic()))))
        .with("osProfile", Fields.of("computerName", instance.computerName()))
        .with("provisioningState", Marks.SUCCEEDED)
        .with("resourceGroup", set.id().group())
        .with("sku", sku())
        .with("type", TYPE + "/virtualMachines")
        .with("vmId", marks.guid("vm", path));
  }
}
