package hopwise.simulator.shell.az.json;

import hopwise.simulator.azure.AddressBlock;
import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.LoadBalancer;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.net.Ipv4;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Network interfaces. */
public final class NicJson {
  private final Marks marks;
  private final MachinePaths machines;
  private final Map<ResourceId, List<Fields>> pools = new HashMap<>();

  /** The interfaces of a subscription. */
  public NicJson(Azure azure, Marks marks) {
    this.marks = marks;
    this.machines = MachinePaths.of(azure);
    for (var balancer : azure.all(LoadBalancer.class)) {
      for (var pool : balancer.pools()) {
        var path = LoadBalancerJson.path(balancer, "backendAddressPools", pool.name());
        pool.nics().forEach(nic -> addPool(nic, Marks.mention(balancer.id(), path)));
      }
    }
  }

  private void addPool(ResourceId nic, Fields pool) {
    pools.computeIfAbsent(nic, id -> new ArrayList<>()).add(pool);
  }

  /**
   * One address of a NIC.
   *
   * @param number from 1
   */
  record Configuration(ResourceId nic, int number, Ipv4 address) {
    String path() {
      return nic.path() + "/ipConfigurations/ipconfig" + number;
    }
  }

  /** All addresses of a NIC, its primary one first. */
  static List<Configuration> configurations(Nic nic) {
    var all = new ArrayList<Configuration>();
    all.add(new Configuration(nic.id(), 1, nic.primary()));
    for (var block : nic.secondary()) {
      for (int i = 0; i < block.count(); i++) {
        all.add(new Configuration(nic.id(), all.size() + 1, at(block, i)));
      }
    }
    return all;
  }

  private static Ipv4 at(AddressBlock block, int number) {
    return new Ipv4(block.first().bits() + number);
  }

  /** The Ethernet address as Azure writes it. */
  static String macAddress(Nic nic) {
    return nic.mac().toString().replace(':', '-').toUpperCase(Locale.ROOT);
  }

  /** As {@code az network nic show} prints one. */
  public JsonNode of(Nic nic) {
    return marks
        .resource(nic)
        .with("auxiliaryMode", "None")
        .with("auxiliarySku", "None")
        .with("disableTcpStateTracking", false)
        .with(
            "dnsSettings", Fields.of("appliedDnsServers", List.of()).with("dnsServers", List.of()))
        .with("enableAcceleratedNetworking", true)
        .with("enableIPForwarding", nic.ipForwarding())
        .with("hostedWorkloads", List.of())
        .with("ipConfigurations", configurationTrees(nic))
        .with("macAddress", macAddress(nic))
        .withPresent("networkSecurityGroup", Marks.mentionOrNull(nic.nsg()))
        .with("nicType", "Standard")
        .with("primary", true)
        .with("tapConfigurations", List.of())
        .withPresent("virtualMachine", machine(nic))
        .with("vnetEncryptionSupported", false)
        .node();
  }

  private @Nullable Fields machine(Nic nic) {
    return machines.isOfFirewall(nic) ? null : Marks.mention(nic.id(), machines.of(nic));
  }

  /** As {@code az network nic ip-config list} prints them. */
  public JsonNode configurationTrees(Nic nic) {
    return Fields.list(configurations(nic).stream().map(each -> configuration(nic, each)).toList());
  }

  private Fields configuration(Nic nic, Configuration configuration) {
    boolean primary = configuration.number() == 1;
    return marks
        .part(nic.id(), configuration.path(), nic.id().type().path() + "/ipConfigurations")
        .withPresent("loadBalancerBackendAddressPools", primary ? pools.get(nic.id()) : null)
        .with("primary", primary)
        .with("privateIPAddress", configuration.address())
        .with("privateIPAddressVersion", "IPv4")
        .with("privateIPAllocationMethod", "Dynamic")
        .withPresent("publicIPAddress", primary ? Marks.mentionOrNull(nic.publicIp()) : null)
        .with("subnet", Marks.mention(nic.subnet()));
  }
}
