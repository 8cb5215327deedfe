package hopwise.simulator.shell.az.json;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.PublicIp;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.ScaleSet;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Virtual machines: a machine is known by its NIC. */
public record VmJson(Azure azure, Marks marks) {
  private static final String TYPE = "Microsoft.Compute/virtualMachines";

  private record Member(ScaleSet set, ScaleSet.Instance instance) {}

  /** The machine that a NIC belongs to. */
  static Fields mention(Azure azure, Nic nic) {
    return Marks.mention(nic.id(), path(azure, nic));
  }

  private static String path(Azure azure, Nic nic) {
    return member(azure, nic.id())
        .map(member -> member.set().id().path() + "/virtualMachines/" + member.instance().number())
        .orElseGet(() -> {
          var path = nic.id().path();
          return path.substring(0, path.indexOf("/providers/"))
              + "/providers/"
              + TYPE
              + "/"
              + name(nic);
        });
  }

  private static Optional<Member> member(Azure azure, ResourceId nic) {
    return azure.all(ScaleSet.class).stream()
        .flatMap(set ->
            set.instances().stream()
                .filter(instance -> instance.nic().equals(nic))
                .map(instance -> new Member(set, instance)))
        .findFirst();
  }

  /** The name of the machine that a NIC belongs to. */
  public static String name(Nic nic) {
    return nic.host().substring(nic.host().lastIndexOf('/') + 1);
  }

  /** The NICs of machines that are in no scale set, by group and name. */
  public static List<Nic> all(Azure azure) {
    var members =
        azure.all(ScaleSet.class).stream()
            .flatMap(set -> set.instances().stream())
            .map(ScaleSet.Instance::nic)
            .toList();
    return azure.all(Nic.class).stream().filter(nic -> !members.contains(nic.id())).toList();
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
    return Fields.of("id", path(azure, nic))
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
        .with("id", path(azure, nic))
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
