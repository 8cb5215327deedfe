package hopwise.simulator.shell.az;

import hopwise.simulator.azure.AddressPrefix;
import hopwise.simulator.azure.FreeAddresses;
import hopwise.simulator.azure.FreeAddresses.Allocation;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.Nsg;
import hopwise.simulator.azure.NsgRule;
import hopwise.simulator.azure.Ports;
import hopwise.simulator.azure.PublicIp;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.azure.change.Refusals;
import hopwise.simulator.cluster.Seeded;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.shell.az.json.VmJson;
import hopwise.simulator.shell.tree.az.AzResult;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code az vm create}: a machine with what it needs of a network, made where it is missing. */
final class VmCreation {
  private static final String NSG = "--nsg";
  private static final String PUBLIC_IP = "--public-ip-address";
  private static final int SSH = 22;
  private static final int SSH_PRIORITY = 1000;

  private VmCreation() {}

  static AzResult<Told> run(Desk start) throws Refusal {
    var location = start.location();
    var inNetwork = withNetwork(start, location);
    var subnet = subnet(inNetwork);
    var guarded = withGuard(inNetwork, location);
    var desk = withPublicIp(guarded, location);
    var nic =
        new Nic(
            VmCommands.part(desk, ResourceType.NETWORK_INTERFACE, "VMNic"),
            location,
            subnet,
            Seeded.nicMac(desk.estate().seed(), desk.group(), desk.name()),
            address(desk, subnet),
            List.of(),
            false,
            orNull(chosen(desk, NSG, ResourceType.NETWORK_SECURITY_GROUP, "NSG")),
            orNull(chosen(desk, PUBLIC_IP, ResourceType.PUBLIC_IP_ADDRESS, "PublicIP")),
            null,
            VmCommands.place(desk));
    var after = SshKeys.generated(desk.put(nic));
    return after.prints(new VmJson(after.azure(), after.marks()).created(nic));
  }

  private static @Nullable ResourceId orNull(Optional<ResourceId> id) {
    return id.orElse(null);
  }

  /** The resource that an option names; without the option, the one made for the machine. */
  private static Optional<ResourceId> chosen(
      Desk desk, String option, ResourceType type, String suffix) throws Refusal {
    return desk.request().has(option)
        ? desk.mention(option, type)
        : Optional.of(VmCommands.part(desk, type, suffix));
  }

  private static Desk withNetwork(Desk desk, String location) throws Refusal {
    var request = desk.request();
    if (request.has("--subnet") || request.has("--vnet-name")) {
      return desk;
    }
    var space = Cidr.of("10.0.0.0/16");
    var subnet = Subnet.of(desk.name() + "Subnet", Cidr.around(space.network(), 24));
    var id = VmCommands.part(desk, ResourceType.VIRTUAL_NETWORK, "VNET");
    return desk.put(new Vnet(id, location, List.of(space), List.of(subnet), List.of()));
  }

  private static SubnetId subnet(Desk desk) throws Refusal {
    var named = desk.request().value("--subnet");
    var byId = named.flatMap(Paths::subnet);
    var vnet =
        byId.map(SubnetId::vnet)
            .or(() ->
                desk.request()
                    .value("--vnet-name")
                    .map(name -> new ResourceId(desk.group(), ResourceType.VIRTUAL_NETWORK, name)))
            .orElseGet(() -> VmCommands.part(desk, ResourceType.VIRTUAL_NETWORK, "VNET"));
    var found = desk.find(Vnet.class, vnet);
    var name = byId.map(SubnetId::name).or(() -> named).orElseGet(() -> first(desk, found));
    if (found.subnet(name).isEmpty()) {
      throw Refusal.noPart(new SubnetId(vnet, name).path());
    }
    return new SubnetId(vnet, name);
  }

  private static String first(Desk desk, Vnet vnet) {
    return vnet.subnets().isEmpty() ? desk.name() + "Subnet" : vnet.subnets().getFirst().name();
  }

  private static Desk withGuard(Desk desk, String location) throws Refusal {
    if (desk.request().has(NSG)) {
      return desk;
    }
    var any = AddressPrefix.ANY;
    var ssh =
        NsgRule.of(
            "default-allow-ssh",
            SSH_PRIORITY,
            NsgRule.Direction.INBOUND,
            NsgRule.Access.ALLOW,
            Protocol.TCP,
            any,
            any,
            Ports.of(SSH));
    var id = VmCommands.part(desk, ResourceType.NETWORK_SECURITY_GROUP, "NSG");
    return desk.put(new Nsg(id, location, List.of(ssh)));
  }

  /** Makes a public address where the request asks for none, or for one that is not there. */
  private static Desk withPublicIp(Desk desk, String location) throws Refusal {
    var id = chosen(desk, PUBLIC_IP, ResourceType.PUBLIC_IP_ADDRESS, "PublicIP");
    return id.isEmpty() || desk.azure().find(PublicIp.class, id.get()).isPresent()
        ? desk
        : desk.put(PublicAddresses.make(desk, id.get(), location));
  }

  private static Ipv4 address(Desk desk, SubnetId id) throws Refusal {
    var fixed = new Values(desk.request()).address("--private-ip-address");
    return fixed.isPresent() ? fixed.get() : free(desk, id);
  }

  /** The first free address of a subnet. */
  static Ipv4 free(Desk desk, SubnetId id) throws Refusal {
    return switch (FreeAddresses.of(desk.azure(), id).take(1)) {
      case Allocation.Given given -> given.blocks().getFirst().first();
      case Allocation.Full full ->
          throw Refusal.of(
              Refusals.subnetIsFull(id.name(), desk.azure().subnet(id).orElseThrow().prefix(), 1));
    };
  }
}
