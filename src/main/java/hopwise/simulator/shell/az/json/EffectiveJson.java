package hopwise.simulator.shell.az.json;

import hopwise.simulator.azure.AddressPrefix;
import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.Nsg;
import hopwise.simulator.azure.NsgRule;
import hopwise.simulator.azure.Ports;
import hopwise.simulator.azure.ServiceTag;
import hopwise.simulator.azure.nsg.DefaultRules;
import hopwise.simulator.azure.nsg.TagRanges;
import hopwise.simulator.azure.route.EffectiveRoute;
import hopwise.simulator.azure.route.EffectiveRoutes;
import hopwise.simulator.azure.route.NextHop;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What holds for a NIC: Network Watcher's answers. */
public record EffectiveJson(Azure azure) {
  /** As {@code az network nic show-effective-route-table} prints it. */
  public JsonNode routes(Nic nic) {
    var routes = EffectiveRoutes.of(azure, nic.subnet()).routes();
    return value(routes.stream().map(EffectiveJson::route).toList());
  }

  private static JsonNode value(List<Fields> values) {
    return Fields.of("value", values).node();
  }

  private static Fields route(EffectiveRoute route) {
    return Fields.of("addressPrefix", List.of(route.prefix()))
        .with("name", route.name())
        .with("nextHopIpAddress", Stream.ofNullable(route.nextHop()).toList())
        .with("nextHopType", route.type())
        .with("source", route.source())
        .with("state", route.state());
  }

  /** As {@code az network watcher show-next-hop} prints it. */
  public static JsonNode nextHop(NextHop hop) {
    return Fields.none()
        .withPresent("nextHopIpAddress", hop.ip())
        .with("nextHopType", hop.type())
        .with("routeTableId", hop.routeTableId())
        .node();
  }

  /** As {@code az network nic list-effective-nsg} prints it. */
  public JsonNode securityGroups(Nic nic) {
    var tags = TagRanges.of(azure, nic);
    var groups = new ArrayList<Fields>();
    azure
        .subnet(nic.subnet())
        .flatMap(subnet -> azure.find(Nsg.class, subnet.nsg()))
        .ifPresent(
            nsg -> groups.add(group(nsg, Fields.of("subnet", Marks.mention(nic.subnet())), tags)));
    azure
        .find(Nsg.class, nic.nsg())
        .ifPresent(nsg ->
            groups.add(group(nsg, Fields.of("networkInterface", Marks.mention(nic.id())), tags)));
    return value(groups);
  }

  private static Fields group(Nsg nsg, Fields association, TagRanges tags) {
    var rules =
        Stream.concat(
            nsg.rules().stream().map(rule -> rule("securityRules/", rule, tags)),
            DefaultRules.ALL.stream().map(rule -> rule("defaultSecurityRules/", rule, tags)));
    return Fields.of("association", association)
        .with("effectiveSecurityRules", rules.toList())
        .with("networkSecurityGroup", Marks.mention(nsg.id()));
  }

  private static Fields rule(String kind, NsgRule rule, TagRanges tags) {
    return Fields.of("access", rule.access())
        .with("destinationAddressPrefix", rule.destinations().getFirst())
        .with("destinationAddressPrefixes", rule.destinations())
        .with("destinationPortRange", ports(rule.destinationPorts().getFirst()))
        .with(
            "destinationPortRanges",
            rule.destinationPorts().stream().map(EffectiveJson::ports).toList())
        .with("direction", rule.direction())
        .withPresent("expandedDestinationAddressPrefix", expanded(rule.destinations(), tags))
        .withPresent("expandedSourceAddressPrefix", expanded(rule.sources(), tags))
        .with("name", kind + rule.name())
        .with("priority", rule.priority())
        .with("protocol", NsgJson.protocol(rule.protocol(), "All"))
        .with("sourceAddressPrefix", rule.sources().getFirst())
        .with("sourceAddressPrefixes", rule.sources())
        .with("sourcePortRange", ports(rule.sourcePorts().getFirst()))
        .with("sourcePortRanges", rule.sourcePorts().stream().map(EffectiveJson::ports).toList());
  }

  private static String ports(Ports ports) {
    return ports.first() + "-" + ports.last();
  }

  /** The ranges behind the tag for the network, which is the only one that can be listed. */
  private static @Nullable JsonNode expanded(List<AddressPrefix> prefixes, TagRanges tags) {
    var network = new AddressPrefix.Tag(ServiceTag.VIRTUAL_NETWORK);
    return prefixes.contains(network) ? Fields.list(tags.network()) : null;
  }
}
