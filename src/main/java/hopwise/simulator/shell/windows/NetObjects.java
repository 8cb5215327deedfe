package hopwise.simulator.shell.windows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code Get-NetIPAddress} and {@code Get-NetRoute}, without IPv6. */
final class NetObjects {
  private static final Set<String> VALUED =
      Set.of("addressfamily", "interfacealias", "interfaceindex", "destinationprefix", "ipaddress");

  private NetObjects() {}

  static Output addresses(Use use) {
    var adapter = use.compartment().adapter();
    var values = new ArrayList<Value>();
    values.add(
        address(
            adapter.index(),
            adapter.name(),
            adapter.ip().toString(),
            adapter.prefixLength(),
            adapter.dhcp() ? "Dhcp" : "Manual"));
    values.add(address(1, "Loopback Pseudo-Interface 1", "127.0.0.1", 8, "WellKnown"));
    return filtered(use, values);
  }

  private static Value address(int index, String alias, String ip, int length, String origin) {
    return Value.thing(
        "IPAddress",
        ip,
        "InterfaceIndex",
        index,
        "InterfaceAlias",
        alias,
        "AddressFamily",
        "IPv4",
        "Type",
        "Unicast",
        "PrefixLength",
        length,
        "PrefixOrigin",
        origin,
        "SuffixOrigin",
        origin,
        "AddressState",
        "Preferred",
        "ValidLifetime",
        "Infinite ([TimeSpan]::MaxValue)",
        "PreferredLifetime",
        "Infinite ([TimeSpan]::MaxValue)",
        "SkipAsSource",
        false,
        "PolicyStore",
        "ActiveStore");
  }

  static Output routes(Use use) {
    var adapter = use.compartment().adapter();
    var all =
        use.compartment().routes().reversed().stream()
            .map(route ->
                (Value)
                    Value.thing(
                        "ifIndex",
                        route.index(),
                        "DestinationPrefix",
                        route.destination(),
                        "NextHop",
                        route.gateway() == null ? "0.0.0.0" : route.gateway(),
                        "RouteMetric",
                        route.metric(),
                        "ifMetric",
                        route.index() == 1 ? 75 : adapter.metric(),
                        "PolicyStore",
                        "ActiveStore"))
            .toList();
    var output = filtered(use, all);
    return new Output(
        output.world(), output.values(), output.messages(), Output.Form.TABLE, output.fine());
  }

  private static Output filtered(Use use, List<Value> values) {
    var parameters = Parameters.read(use.command().words(), VALUED, Set.of());
    if (!parameters.unknown().isEmpty()) {
      return parameters.refuse(use);
    }
    var left = values;
    for (var wanted : parameters.named().entrySet()) {
      var property = wanted.getKey();
      left =
          left.stream()
              .filter(value -> has((Value.Thing) value, property, wanted.getValue()))
              .toList();
    }
    return left.isEmpty()
        ? use.fails(
            "No matching MSFT_"
                + use.command().name().substring("get-".length())
                + " objects found by CIM query.",
            "ObjectNotFound: (:) [" + use.command().name() + "], CimJobException",
            "CmdletizationQuery_NotFound," + use.command().name())
        : use.gives(left);
  }

  private static boolean has(Value.Thing thing, String property, String wanted) {
    return switch (property) {
      case "addressfamily" -> wanted.equalsIgnoreCase("ipv4");
      case "interfaceindex" ->
          thing.get("InterfaceIndex").equalsText(wanted) || thing.get("ifIndex").equalsText(wanted);
      default -> thing.get(property).equalsText(wanted);
    };
  }
}
