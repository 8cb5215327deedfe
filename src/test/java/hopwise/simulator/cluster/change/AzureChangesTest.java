package hopwise.simulator.cluster.change;

import static hopwise.simulator.cluster.change.Samples.TODAY;
import static hopwise.simulator.cluster.change.Samples.VNET;
import static hopwise.simulator.cluster.change.Samples.built;
import static hopwise.simulator.cluster.change.Samples.done;
import static hopwise.simulator.cluster.change.Samples.estate;
import static hopwise.simulator.cluster.change.Samples.request;
import static hopwise.simulator.cluster.change.Samples.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.simulator.azure.ResourceGroup;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Plugin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clusters forbid in Azure. */
class AzureChangesTest {
  private static final Estate ESTATE =
      built(
          estate(TODAY, "nodes=10.220.1.0/24", "pods=10.220.2.0/24", "other=10.220.3.0/24"),
          request(Plugin.POD_SUBNET, 2));

  private static ResourceId group(String name) {
    return ResourceGroup.of(name, "eastus").id();
  }

  @ParameterizedTest
  @CsvSource({
    "nodes, InUseSubnetCannotBeDeleted: Subnet nodes is in use by",
    "pods, InUseSubnetCannotBeDeleted: Subnet pods is in use by",
    "other, done"
  })
  void aSubnetInUseStays(String name, String expected) {
    var vnet = ESTATE.azure().find(Vnet.class, VNET).orElseThrow();
    var left = vnet.subnets().stream().filter(subnet -> !subnet.name().equals(name)).toList();
    var text = text(AzureChanges.put(ESTATE, vnet.withSubnets(left)));
    assertTrue(text.startsWith(expected), text);
  }

  @Test
  void aNetworkInUseStays() {
    var text = text(AzureChanges.delete(ESTATE, VNET));
    assertTrue(text.startsWith("InUseSubnetCannotBeDeleted: "), text);
  }

  @Test
  void aGroupTakesItsClustersAlong() {
    var after = done(AzureChanges.delete(ESTATE, group("lab")));
    assertEquals(List.of(), after.all());
    assertEquals(List.of(), after.azure().all());
  }

  @Test
  void theGroupOfMachinesGoesWithItsCluster() {
    var text = text(AzureChanges.delete(ESTATE, group("MC_lab_aks_eastus")));
    assertTrue(text.startsWith("ResourceGroupManagedByAks: "), text);
  }

  @Test
  void whatIsNotThereCannotBeDeleted() {
    var text =
        text(
            AzureChanges.delete(
                ESTATE, new ResourceId("lab", ResourceType.ROUTE_TABLE, "missing")));
    assertTrue(text.startsWith("ResourceNotFound: "), text);
  }
}
