package hopwise.simulator.azure;

import hopwise.simulator.net.Ipv4;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds NICs by address and by subnet, and cards by machine. */
final class Index {
  private record Owned(AddressBlock block, Nic nic) {}

  private final Map<ResourceId, NavigableMap<Ipv4, Owned>> owners = new HashMap<>();
  private final Map<String, NavigableMap<Ipv4, Nic>> domains = new HashMap<>();
  private final Map<SubnetId, List<Nic>> subnets = new HashMap<>();
  private final Map<String, List<Attachment>> hosts = new HashMap<>();

  Index(Azure azure) {
    azure.all(Nic.class).forEach(nic -> add(azure, nic));
    azure.all(Site.class).forEach(site -> site.hosts().forEach(this::plug));
    azure.internet().forEach(this::plug);
  }

  private void add(Azure azure, Nic nic) {
    plug(nic);
    homes(azure, nic)
        .forEach(home -> subnets.computeIfAbsent(home, subnet -> new ArrayList<>()).add(nic));
    var owned = owners.computeIfAbsent(nic.subnet().vnet(), vnet -> new TreeMap<>());
    owned.put(nic.primary(), new Owned(new AddressBlock(nic.primary(), 1), nic));
    nic.secondary().forEach(block -> owned.put(block.first(), new Owned(block, nic)));
    var overlay = nic.overlay();
    if (overlay != null) {
      domains
          .computeIfAbsent(overlay.domain(), domain -> new TreeMap<>())
          .put(overlay.block().network(), nic);
    }
  }

  /** The subnets that a NIC has addresses of. */
  private static Set<SubnetId> homes(Azure azure, Nic nic) {
    var homes = new LinkedHashSet<SubnetId>();
    homes.add(nic.subnet());
    nic.secondary().forEach(block -> homes.add(azure.home(nic, block.first())));
    return homes;
  }

  private void plug(Attachment card) {
    hosts.computeIfAbsent(card.host(), host -> new ArrayList<>()).add(card);
  }

  Optional<Nic> owner(ResourceId vnet, Ipv4 ip) {
    var owned = owners.getOrDefault(vnet, new TreeMap<>()).floorEntry(ip);
    return Optional.ofNullable(owned)
        .map(Map.Entry::getValue)
        .filter(entry -> entry.block().contains(ip))
        .map(Owned::nic);
  }

  Optional<Nic> behind(String domain, Ipv4 pod) {
    var entry = domains.getOrDefault(domain, new TreeMap<>()).floorEntry(pod);
    return Optional.ofNullable(entry).map(Map.Entry::getValue).filter(nic -> nic.serves(pod));
  }

  List<Nic> nics(SubnetId subnet) {
    return List.copyOf(subnets.getOrDefault(subnet, List.of()));
  }

  List<Attachment> attachments(String host) {
    return List.copyOf(hosts.getOrDefault(host, List.of()));
  }
}
