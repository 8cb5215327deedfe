package hopwise.simulator.lab.change;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.Nsg;
import hopwise.simulator.azure.NsgRule;
import hopwise.simulator.azure.Resource;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.RouteTable;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.UserRoute;
import hopwise.simulator.azure.Vnet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The resources of a subscription as lines. */
final class AzureLines {
  private static final String AZURE = "Azure";

  private AzureLines() {}

  static List<Change> compare(Azure before, Azure after) {
    if (before.equals(after)) {
      return List.of();
    }
    var old = byId(before);
    var removed = new HashMap<>(old);
    var changes = new ArrayList<Change>();
    var gone = new ArrayList<String>();
    var made = new ArrayList<String>();
    for (var resource : after.all()) {
      var was = removed.remove(resource.id());
      if (was == null) {
        made.add(name(resource.id()));
      }
      if (!resource.equals(was)) {
        var lines = was == null ? List.<String>of() : lines(was);
        changes.add(Change.between(AZURE, name(resource.id()), lines, lines(resource)));
      }
    }
    removed.keySet().stream().sorted().map(AzureLines::name).forEach(gone::add);
    changes.addFirst(new Change(AZURE, "resources", gone, made));
    return changes;
  }

  private static Map<ResourceId, Resource> byId(Azure azure) {
    return azure.all().stream().collect(Collectors.toMap(Resource::id, it -> it));
  }

  /** As in {@code route table cluster-routes in group hybrid}. */
  private static String name(ResourceId id) {
    var kind = id.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return kind.replace("nat ", "NAT ")
        .replace("public ip", "public IP")
        .concat(" " + id.name())
        .concat(kind.equals("resource group") ? "" : " in group " + id.group());
  }

  private static List<String> lines(Resource resource) {
    return switch (resource) {
      case Vnet vnet -> lines(vnet);
      case RouteTable table -> table.routes().stream().map(AzureLines::line).toList();
      case Nsg nsg -> nsg.rules().stream().map(AzureLines::line).toList();
      case Nic nic ->
          List.of(
                  "IP forwarding " + (nic.ipForwarding() ? "on" : "off"),
                  "address " + nic.primary(),
                  nic.nsg() == null ? "" : "security group " + nic.nsg().name())
              .stream()
              .filter(line -> !line.isEmpty())
              .toList();
      default -> List.of();
    };
  }

  private static List<String> lines(Vnet vnet) {
    var lines = new ArrayList<String>();
    vnet.prefixes().forEach(prefix -> lines.add("prefix " + prefix));
    vnet.subnets().forEach(subnet -> lines.add(line(subnet)));
    vnet.peerings()
        .forEach(
            peering -> lines.add("peering " + peering.name() + " with " + peering.remote().name()));
    return lines;
  }

  private static String line(Subnet subnet) {
    return "subnet "
        + subnet.name()
        + " "
        + subnet.prefix()
        + part(", route table ", subnet.routeTable())
        + part(", security group ", subnet.nsg())
        + part(", NAT gateway ", subnet.natGateway());
  }

  private static String part(String words, @Nullable ResourceId id) {
    return id == null ? "" : words + id.name();
  }

  private static String line(UserRoute route) {
    var hop = route.nextHop() == null ? "" : " " + route.nextHop();
    return "route " + route.name() + ": " + route.prefix() + " to " + route.type() + hop;
  }

  private static String line(NsgRule rule) {
    return "rule %s: %s, priority %d, %s %s from %s to %s port %s"
        .formatted(
            rule.name(),
            word(rule.direction()),
            rule.priority(),
            word(rule.access()),
            rule.protocol() == null ? "any protocol" : word(rule.protocol()),
            rule.sources(),
            rule.destinations(),
            rule.destinationPorts());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
