package hopwise.simulator.azure;

import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All resources of a subscription, and the machines of the internet around it. */
public final class Azure {
  /** An empty subscription, and nobody on the internet. */
  public static final Azure EMPTY = new Azure(new EnumMap<>(ResourceType.class), List.of());

  private final Map<ResourceType, NavigableMap<ResourceId, Resource>> resources;
  private final List<InternetHost> internet;
  private final Supplier<Index> index;

  private Azure(
      Map<ResourceType, NavigableMap<ResourceId, Resource>> resources,
      List<InternetHost> internet) {
    this.resources = resources;
    this.internet = internet;
    this.index = new Lazy<>(() -> new Index(this));
  }

  /** The same with other resources, of which none is in the index. */
  private Azure(Azure before, Map<ResourceType, NavigableMap<ResourceId, Resource>> resources) {
    this.resources = resources;
    this.internet = before.internet;
    this.index = before.index;
  }

  /** The resource of this id, empty where there is none or it is of another kind. */
  public <T extends Resource> Optional<T> find(Class<T> kind, @Nullable ResourceId id) {
    return id == null
        ? Optional.empty()
        : Optional.ofNullable(of(id.type()).get(id)).filter(kind::isInstance).map(kind::cast);
  }

  /** All resources of a kind by group and name. */
  public <T extends Resource> List<T> all(Class<T> kind) {
    return of(ResourceType.of(kind)).values().stream().map(kind::cast).toList();
  }

  /** All resources by type, group and name. */
  public List<Resource> all() {
    return resources.values().stream()
        .map(NavigableMap::values)
        .flatMap(Collection::stream)
        .toList();
  }

  private NavigableMap<ResourceId, Resource> of(ResourceType type) {
    return resources.getOrDefault(type, new TreeMap<>());
  }

  /** The machines of the internet. */
  public List<InternetHost> internet() {
    return internet;
  }

  /** The subnet of this id. */
  public Optional<Subnet> subnet(SubnetId id) {
    return find(Vnet.class, id.vnet()).flatMap(vnet -> vnet.subnet(id.name()));
  }

  /** The NIC that has an address of a virtual network. */
  public Optional<Nic> owner(ResourceId vnet, Ipv4 ip) {
    return index.get().owner(vnet, ip);
  }

  /** The NIC that a pod's address of a routing domain is behind. */
  public Optional<Nic> behind(String domain, Ipv4 pod) {
    return index.get().behind(domain, pod);
  }

  /** Where a machine's card is plugged in. */
  public Optional<Attachment> attachment(String host, Mac mac) {
    return attachments(host).stream().filter(card -> card.mac().equals(mac)).findFirst();
  }

  /** The cards of a machine. */
  public List<Attachment> attachments(String host) {
    return index.get().attachments(host);
  }

  /**
   * The subnet of one of a NIC's addresses: pods behind it can have addresses of another subnet
   * than its own. Its own for an address that it has not.
   */
  public SubnetId home(Nic nic, Ipv4 ip) {
    var own = subnet(nic.subnet());
    if (!nic.has(ip) || own.isEmpty() || own.get().prefix().contains(ip)) {
      return nic.subnet();
    }
    return find(Vnet.class, nic.subnet().vnet())
        .flatMap(vnet -> vnet.subnetOf(ip))
        .map(subnet -> new SubnetId(nic.subnet().vnet(), subnet.name()))
        .orElse(nic.subnet());
  }

  /** The NICs that have an address of a subnet, by group and name. */
  public List<Nic> nics(SubnetId subnet) {
    return index.get().nics(subnet);
  }

  /** The site that a machine stands in. */
  public Optional<Site> site(SiteHost host) {
    return all(Site.class).stream().filter(site -> site.hosts().contains(host)).findFirst();
  }

  /** The machine of the internet with this address. */
  public Optional<InternetHost> internetHost(Ipv4 ip) {
    return internet.stream().filter(host -> host.address().equals(ip)).findFirst();
  }

  /** The same with one resource added or replaced. */
  public Azure with(Resource resource) {
    return withAll(List.of(resource));
  }

  /** The same with resources added or replaced. */
  public Azure withAll(Collection<? extends Resource> others) {
    var all = new EnumMap<>(resources);
    var copied = new EnumMap<ResourceType, NavigableMap<ResourceId, Resource>>(ResourceType.class);
    for (var resource : others) {
      var type = resource.id().type();
      var map = copied.computeIfAbsent(type, kind -> new TreeMap<>(of(kind)));
      var before = map.put(resource.id(), resource);
      if (before != null && !before.id().path().equals(resource.id().path())) {
        map.remove(resource.id());
        map.put(resource.id(), resource);
      }
    }
    all.putAll(copied);
    return Collections.disjoint(copied.keySet(), Index.TYPES)
        ? new Azure(this, all)
        : new Azure(all, internet);
  }

  /** The same without a resource. */
  public Azure without(ResourceId id) {
    var fewer = new TreeMap<>(of(id.type()));
    fewer.remove(id);
    var all = new EnumMap<>(resources);
    all.put(id.type(), fewer);
    return new Azure(all, internet);
  }

  /** The same with other machines on the internet. */
  public Azure withInternet(List<InternetHost> others) {
    return new Azure(resources, List.copyOf(others));
  }
}
