package hopwise.simulator.cluster.change;

import hopwise.simulator.azure.AddressPrefix;
import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Nsg;
import hopwise.simulator.azure.NsgRule;
import hopwise.simulator.azure.Ports;
import hopwise.simulator.azure.ServiceTag;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Names;
import hopwise.simulator.cluster.Service;
import hopwise.simulator.cluster.ServicePort;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules that let clients reach services, in the security group of the nodes' NICs. */
final class SecurityRules {
  private static final int FIRST_PRIORITY = 500;
  private static final Pattern OWN = Pattern.compile("a[0-9a-f]{31}-.*");

  private SecurityRules() {}

  /** Azure with the rules of a cluster's services; rules of others stay. */
  static Azure write(Azure azure, Cluster cluster) {
    return azure
        .find(Nsg.class, Names.nsg(cluster))
        .map(nsg -> azure.with(nsg.withRules(rules(nsg, cluster))))
        .orElse(azure);
  }

  private static List<NsgRule> rules(Nsg nsg, Cluster cluster) {
    Map<String, Integer> before =
        nsg.rules().stream()
            .filter(rule -> OWN.matcher(rule.name()).matches())
            .collect(Collectors.toMap(NsgRule::name, NsgRule::priority));
    var rules = new ArrayList<>(nsg.rules());
    rules.removeIf(rule -> OWN.matcher(rule.name()).matches());
    var taken = new HashSet<Integer>();
    rules.stream()
        .filter(rule -> rule.direction() == NsgRule.Direction.INBOUND)
        .map(NsgRule::priority)
        .forEach(taken::add);
    taken.addAll(before.values());
    for (var service : cluster.services().values()) {
      var ip = service.loadBalancerIp();
      if (ip != null && (!service.isInternal() || !service.sourceRanges().isEmpty())) {
        for (var port : service.ports()) {
          for (var source : sources(service)) {
            var name = name(service, port, source);
            var known = before.get(name);
            int priority = known == null ? next(taken) : known;
            taken.add(priority);
            rules.add(rule(name, priority, port, source, ip));
          }
        }
      }
    }
    return rules;
  }

  private static int next(Set<Integer> taken) {
    int priority = FIRST_PRIORITY;
    while (taken.contains(priority)) {
      priority++;
    }
    return priority;
  }

  private static List<AddressPrefix> sources(Service service) {
    return service.sourceRanges().isEmpty()
        ? List.of(new AddressPrefix.Tag(ServiceTag.INTERNET))
        : service.sourceRanges().stream().<AddressPrefix>map(AddressPrefix.Range::new).toList();
  }

  private static String name(Service service, ServicePort port, AddressPrefix source) {
    return service.azureName()
        + "-"
        + port.protocol().toString().toUpperCase(Locale.ROOT)
        + "-"
        + port.port()
        + "-"
        + source.toString().replace('/', '_');
  }

  private static NsgRule rule(
      String name, int priority, ServicePort port, AddressPrefix source, Ipv4 ip) {
    return NsgRule.of(
        name,
        priority,
        NsgRule.Direction.INBOUND,
        NsgRule.Access.ALLOW,
        port.protocol(),
        source,
        new AddressPrefix.Range(Cidr.around(ip, 32)),
        Ports.of(port.port()));
  }
}
