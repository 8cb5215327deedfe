package hopwise.simulator.shell.az.json;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.PublicIp;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Virtual machines: a machine is known by its NIC. */
public record VmJson(Azure azure, Marks marks) {
  static final String TYPE = "Microsoft.Compute/virtualMachines";

  /** The name of the machine that a NIC belongs to. */
  public static String name(Nic nic) {
    return nic.host().substring(nic.host().lastIndexOf('/') + 1);
  }

  /** Those of some NICs whose machines are in no scale set. */
  public static List<Nic> alone(Azure azure, List<Nic> nics) {
    var machines = MachinePaths.of(azure);
    return nics.stream().filter(machines::isAlone).toList();
  }

  /** As {@code az vm show} prints one. */
  public JsonNode of(Nic nic) {
    return fields(nic).node();
  }

  /** As {@code az vm list --show-details} prints one. */
  public JsonNode details(Nic nic) {
    return fields(nic)
        .with("fqdns", "")
        .with("powerState", "VM running")
        .with("privateIps", nic.primary())
        .with("publicIps", publicAddress(nic).orElse(""))
        .node();
  }

  private Fields fields(Nic nic) {
    var name = name(nic);
    return Fields.of("id", MachinePaths.of(azure).of(nic))
        .with("location", nic.location())
        .with("name", name)
        .with(
            "networkProfile",
            Fields.of("networkInterfaces", List.of(Marks.mention(nic.id()).with("primary", true))))
        .with("osProfile", Fields.of("adminUsername", "azureuser").with("computerName", name))
        .with("provisioningState", Marks.SUCCEEDED)
        .with("resourceGroup", nic.id().group())
        .with("type", TYPE)
        .with("vmId", marks.guid("vm", nic.id().path()));
  }

  /** As {@code az vm create} prints it. */
  public JsonNode created(Nic nic) {
    return Fields.of("fqdns", "")
        .with("id", MachinePaths.of(azure).of(nic))
        .with("location", nic.location())
        .with("macAddress", NicJson.macAddress(nic))
        .with("powerState", "VM running")
        .with("privateIpAddress", nic.primary())
        .with("publicIpAddress", publicAddress(nic).orElse(""))
        .with("resourceGroup", nic.id().group())
        .with("zones", "")
        .node();
  }

  private Optional<String> publicAddress(Nic nic) {
    return azure.find(PublicIp.class, nic.publicIp()).map(ip -> ip.address().toString());
  }

  /** As {@code az vm list-ip-addresses} prints one. */
  public JsonNode addresses(Nic nic) {
    var outside =
        azure.find(PublicIp.class, nic.publicIp()).stream()
            .map(ip ->
                Fields.of("id", ip.id().path())
                    .with("ipAddress", ip.address())
                    .with("ipAllocationMethod", "Static")
                    .with("name", ip.id().name())
                    .with("resourceGroup", ip.id().group())
                    .withNull("zone"))
            .toList();
    return Fields.of(
            "virtualMachine",
            Fields.of("name", name(nic))
                .with(
                    "network",
                    Fields.of("privateIpAddresses", List.of(nic.primary()))
                        .with("publicIpAddresses", outside))
                .with("resourceGroup", nic.id().group()))
        .node();
  }
}
