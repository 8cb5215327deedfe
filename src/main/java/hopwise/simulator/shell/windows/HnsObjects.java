package hopwise.simulator.shell.windows;

import hopwise.simulator.net.Mac;
import hopwise.simulator.windows.HnsEndpoint;
import hopwise.simulator.windows.HnsNetwork;
import hopwise.simulator.windows.Policy;
import hopwise.simulator.windows.PolicyList;
import hopwise.simulator.windows.WindowsHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** HNS networks, endpoints and policy lists as its PowerShell module shows them. */
final class HnsObjects {
  /** The module's name for the schema of Windows Server 2022 and of 2025. */
  private static final long VERSION_2022 = 64_424_509_440L;

  private static final long VERSION_2025 = 68_719_476_736L;
  private static final int BUILD_2025 = 26_100;

  private final WindowsHost host;

  HnsObjects(WindowsHost host) {
    this.host = host;
  }

  List<Value> networks() {
    var network = host.network();
    return List.of(
        Value.thing(
            "ActivityId", upper(network.id()),
            "AdditionalParams", Value.thing(),
            "CurrentEndpointCount", here(),
            "Extensions", extensions(),
            "Flags", 0,
            "Health", Value.thing("LastErrorCode", 0),
            "ID", network.id(),
            "IPv6", false,
            "LayeredOn", network.adapter(),
            "MacPools", pools(),
            "ManagementIP", network.managementIp(),
            "MaxConcurrentEndpoints", here(),
            "Name", network.name(),
            "NetworkAdapterName", network.adapter(),
            "Policies", Value.many(List.of()),
            "State", 1,
            "Subnets", subnets(network),
            "TotalEndpoints", here(),
            "Type", HnsNetwork.TYPE,
            "Version", version()));
  }

  private long here() {
    return host.endpoints().stream().filter(endpoint -> !endpoint.remote()).count();
  }

  private long version() {
    return host.build() >= BUILD_2025 ? VERSION_2025 : VERSION_2022;
  }

  private static Value extensions() {
    return Value.many(
        List.of(
            extension("E7C3B2F0-F3C5-48DF-AF2B-10FED6D72E7A", false, "Windows Filtering Platform"),
            extension("F74F241B-440F-4433-BB28-00F89EAD20D8", true, "Azure VFP Switch Extension"),
            extension("430BDADD-BAB0-41AB-A369-94B67FA5BE0A", true, "NDIS Capture")));
  }

  private static Value extension(String id, boolean enabled, String name) {
    return Value.thing("Id", id, "IsEnabled", enabled, "Name", "Microsoft " + name);
  }

  private static Value pools() {
    return Value.many(
        List.of(
            Value.thing(
                "EndMacAddress", "00-15-5D-FF-FF-FF", "StartMacAddress", "00-15-5D-00-00-00")));
  }

  private static Value subnets(HnsNetwork network) {
    return Value.many(
        List.of(
            Value.thing(
                "AddressPrefix", network.subnet(),
                "GatewayAddress", network.gateway(),
                "Policies", Value.many(List.of()))));
  }

  List<Value> endpoints() {
    return host.endpoints().stream().map(this::endpoint).toList();
  }

  private Value endpoint(HnsEndpoint endpoint) {
    var network = host.network();
    var properties =
        new ArrayList<Object>(
            List.of(
                "ID", endpoint.id(),
                "Name", endpoint.name(),
                "Version", version(),
                "AdditionalParams", Value.thing(),
                "State", endpoint.remote() ? 1 : 3,
                "VirtualNetwork", network.id(),
                "VirtualNetworkName", network.name(),
                "Policies", policies(endpoint),
                "MacAddress", dashes(endpoint.mac()),
                "IPAddress", endpoint.ip(),
                "PrefixLength", network.subnet().length()));
    if (endpoint.remote()) {
      properties.addAll(List.of("IsRemoteEndpoint", true));
    } else {
      var dns = host.compartment(endpoint.place()).orElseThrow().adapter().dns();
      properties.addAll(
          List.of(
              "GatewayAddress", network.gateway(),
              "DNSServerList", String.join(",", dns.stream().map(Object::toString).toList()),
              "EncapOverhead", 50,
              "SharedContainers", Value.many(List.of(endpoint.container()))));
    }
    return Value.thing(properties.toArray());
  }

  private static Value policies(HnsEndpoint endpoint) {
    return Value.many(endpoint.policies().stream().map(HnsObjects::policy).toList());
  }

  /** A policy with its properties in the order of the alphabet. */
  private static Value policy(Policy policy) {
    var properties = new TreeMap<String, Object>();
    switch (policy) {
      case Policy.L2Driver driver -> properties.put("Type", "L2Driver");
      case Policy.OutboundNat(var exceptions) -> {
        properties.put("Type", "OutBoundNAT");
        properties.put("ExceptionList", Value.many(exceptions));
      }
      case Policy.LoopbackDsr(var ip) -> {
        properties.put("Type", "LoopbackDSR");
        properties.put("IPAddress", ip);
      }
      case Policy.SdnRoute(var destination, boolean encap) -> {
        properties.put("Type", "ROUTE");
        properties.put("DestinationPrefix", destination);
        properties.put("NeedEncap", encap);
      }
      case Policy.Acl acl -> acl(properties, acl);
      case Policy.PortMapping mapping -> {
        properties.put("Type", "NAT");
        properties.put("Protocol", mapping.protocol().toString().toUpperCase(Locale.ROOT));
        properties.put("InternalPort", mapping.internalPort());
        properties.put("ExternalPort", mapping.externalPort());
      }
      case Policy.LoadBalancer balancer -> balancer(properties, balancer);
    }
    return thing(properties);
  }

  private static void acl(SortedMap<String, Object> properties, Policy.Acl acl) {
    properties.put("Type", "ACL");
    properties.put("Action", acl.allow() ? "Allow" : "Block");
    properties.put("Direction", acl.in() ? "In" : "Out");
    properties.put("Priority", acl.priority());
    if (acl.protocol() != null) {
      properties.put("Protocols", Integer.toString(acl.protocol().number()));
    }
    if (acl.remote() != null) {
      properties.put("RemoteAddresses", acl.remote());
    }
    if (acl.remotePort() > 0) {
      properties.put("RemotePorts", Integer.toString(acl.remotePort()));
    }
    if (!acl.allow()) {
      properties.put("RuleType", "Switch");
    }
  }

  private static void balancer(SortedMap<String, Object> properties, Policy.LoadBalancer balancer) {
    properties.put("Type", "ELB");
    properties.put("Protocol", balancer.protocol().number());
    properties.put("ExternalPort", balancer.externalPort());
    properties.put("InternalPort", balancer.internalPort());
    if (balancer.dsr()) {
      properties.put("IsDSR", true);
    }
    var vip = balancer.vip();
    properties.put("VIPs", Value.many(vip == null ? List.of() : List.of(vip)));
  }

  private static Value thing(SortedMap<String, Object> properties) {
    var all = new ArrayList<Object>();
    properties.forEach((name, value) -> {
      all.add(name);
      all.add(value);
    });
    return Value.thing(all.toArray());
  }

  List<Value> policyLists() {
    return host.policyLists().stream().map(this::policyList).toList();
  }

  private Value policyList(PolicyList list) {
    var references =
        list.endpoints().stream().map(endpoint -> "/endpoints/" + endpoint.id()).toList();
    return Value.thing(
        "ActivityId", upper(list.id()),
        "AdditionalParams", Value.thing(),
        "Flags", 0,
        "Health", Value.thing("LastErrorCode", 0),
        "HostComputeNetwork", upper(host.network().id()),
        "ID", upper(list.id()),
        "IsApplied", true,
        "Policies", Value.many(List.of(policy(list.policy()))),
        "References", Value.many(references),
        "State", 2,
        "Version", version());
  }

  private static String upper(String id) {
    return id.toUpperCase(Locale.ROOT);
  }

  /** {@code 00-15-5D-12-FF-51}. */
  static String dashes(Mac mac) {
    return mac.toString().replace(':', '-').toUpperCase(Locale.ROOT);
  }
}
