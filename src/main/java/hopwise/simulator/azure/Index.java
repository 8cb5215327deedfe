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
import java.util.stream.Stream;

/** Finds NICs by address and by subnet, and cards by machine. */
final class Index {
  private record Owned(AddressBlock block, Nic nic) {}

  /** What it follows from: other resources can change without it. */
  static final Set<ResourceType> TYPES =
      Set.of(ResourceType.of(Nic.class), ResourceType.of(Site.class), ResourceType.of(Vnet.class));

  private final Azure azure;
  private final Lazy<Map<ResourceId, NavigableMap<Ipv4, Owned>>> owners = new Lazy<>(this::owners);
  private final Lazy<Map<String, NavigableMap<Ipv4, Nic>>> domains = new Lazy<>(this::domains);
  private final Lazy<Map<SubnetId, List<Nic>>> subnets = new Lazy<>(this::subnets);
  private final Lazy<Map<String, List<Attachment>>> hosts = new Lazy<>(this::hosts);

  Index(Azure azure) {
    this.azure = azure;
  }

  private Map<ResourceId, NavigableMap<Ipv4, Owned>> owners() {
    var all = new HashMap<ResourceId, NavigableMap<Ipv4, Owned>>();
    for (var nic : azure.all(Nic.class)) {
      var owned = all.computeIfAbsent(nic.subnet().vnet(), vnet -> new TreeMap<>());
      owned.put(nic.primary(), new Owned(new AddressBlock(nic.primary(), 1), nic));
      nic.secondary().forEach(block -> owned.put(block.first(), new Owned(block, nic)));
    }
    return all;
  }

  private Map<String, NavigableMap<Ipv4, Nic>> domains() {
    var all = new HashMap<String, NavigableMap<Ipv4, Nic>>();
    for (var nic : azure.all(Nic.class)) {
      var overlay = nic.overlay();
      if (overlay != null) {
        all.computeIfAbsent(overlay.domain(), domain -> new TreeMap<>())
            .put(overlay.block().network(), nic);
      }
    }
    return all;
  }

  private Map<SubnetId, List<Nic>> subnets() {
    var all = new HashMap<SubnetId, List<Nic>>();
    for (var nic : azure.all(Nic.class)) {
      homes(azure, nic)
          .forEach(home -> all.computeIfAbsent(home, subnet -> new ArrayList<>()).add(nic));
    }
    return all;
  }

  private Map<String, List<Attachment>> hosts() {
    var all = new HashMap<String, List<Attachment>>();
    var sites = azure.all(Site.class).stream().flatMap(site -> site.hosts().stream());
    Stream.of(azure.all(Nic.class).stream(), sites, azure.internet().stream())
        .<Attachment>flatMap(cards -> cards)
        .forEach(card -> all.computeIfAbsent(card.host(), host -> new ArrayList<>()).add(card));
    return all;
  }

  /** The subnets that a NIC has addresses of. */
  private static Set<SubnetId> homes(Azure azure, Nic nic) {
    if (nic.secondary().isEmpty()) {
      return Set.of(nic.subnet());
    }
    var homes = new LinkedHashSet<SubnetId>();
    homes.add(nic.subnet());
    nic.secondary().forEach(block -> homes.add(azure.home(nic, block.first())));
    return homes;
  }

  Optional<Nic> owner(ResourceId vnet, Ipv4 ip) {
    var owned = owners.get().getOrDefault(vnet, new TreeMap<>()).floorEntry(ip);
    return Optional.ofNullable(owned)
        .map(Map.Entry::getValue)
        .filter(entry -> entry.block().contains(ip))
        .map(Owned::nic);
  }

  Optional<Nic> behind(String domain, Ipv4 pod) {
    var entry = domains.get().getOrDefault(domain, new TreeMap<>()).floorEntry(pod);
    return Optional.ofNullable(entry).map(Map.Entry::getValue).filter(nic -> nic.serves(pod));
  }

  List<Nic> nics(SubnetId subnet) {
    return List.copyOf(subnets.get().getOrDefault(subnet, List.of()));
  }

  List<Attachment> attachments(String host) {
    return List.copyOf(hosts.get().getOrDefault(host, List.of()));
  }
}
