package hopwise.source;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.InternetHost;
import hopwise.simulator.azure.ResourceGroup;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.azure.Site;
import hopwise.simulator.azure.SiteHost;
import hopwise.simulator.cluster.Release;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import hopwise.simulator.net.SplitMix64;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What lies around a scenario's subscription: networks on premises and the internet. */
final class ScenarioSites {
  private static final long VIRTUAL = 0x00155d000000L;
  private static final long DEVICE = 0xffffffL;
  private static final Cidr EVERYWHERE = Cidr.of("0.0.0.0/0");

  private final YamlNode root;
  private final ScenarioStage stage;

  private ScenarioSites(YamlNode root, ScenarioStage stage) {
    this.root = root;
    this.stage = stage;
  }

  /** Adds a subscription in which nothing is but its surroundings, whose machines listen. */
  static void put(YamlNode root, ScenarioStage stage, Release release) {
    var sites = new ScenarioSites(root, stage);
    stage.subscription(release, sites.azure());
    sites.listen();
  }

  private Azure azure() {
    var hosts =
        machines(root.get("internet").stream().toList()).stream()
            .map(machine -> new InternetHost(machine.mac(), machine.address(), machine.host()))
            .toList();
    var azure = Azure.EMPTY.withInternet(hosts);
    for (var name : root.get("sites").map(ScenarioSource::names).orElse(List.of())) {
      var site = root.get("sites").orElseThrow().get(name).orElseThrow();
      azure = azure.withAll(List.of(group(site), site(name, site)));
    }
    return azure;
  }

  private static ResourceGroup group(YamlNode site) {
    var name = site.text("group");
    var id = new ResourceId(name, ResourceType.RESOURCE_GROUP, name);
    return new ResourceGroup(id, site.text("location"));
  }

  private Site site(String name, YamlNode site) {
    var id = new ResourceId(site.text("group"), ResourceType.LOCAL_NETWORK_GATEWAY, name);
    var prefixes = site.list("prefixes").stream().map(this::range).toList();
    var hosts =
        machines(site.get("hosts").stream().toList()).stream()
            .map(machine -> new SiteHost(machine.mac(), machine.address(), machine.host()))
            .toList();
    return new Site(id, site.text("location"), prefixes, hosts);
  }

  private void listen() {
    var owners = new ArrayList<>(root.get("internet").stream().toList());
    root.get("sites")
        .ifPresent(sites ->
            ScenarioSource.names(sites)
                .forEach(name ->
                    sites.get(name).flatMap(site -> site.get("hosts")).ifPresent(owners::add)));
    for (var machine : machines(owners)) {
      var place = NamespaceId.root(machine.host());
      machine.node().list("listens").forEach(line -> stage.listen(place, line));
    }
  }

  private record Machine(String host, Ipv4 address, Mac mac, YamlNode node) {}

  private List<Machine> machines(List<YamlNode> owners) {
    return owners.stream()
        .flatMap(owner ->
            ScenarioSource.names(owner).stream()
                .map(name -> machine(name, owner.get(name).orElseThrow())))
        .toList();
  }

  private Cidr range(YamlNode node) {
    return read(node, Cidr.parse(node.text()), EVERYWHERE, "range");
  }

  private <T> T read(YamlNode node, Optional<T> value, T otherwise, String what) {
    if (value.isEmpty()) {
      var message = "“" + node.text() + "” is no IPv4 " + what;
      stage.problem(node.error("wrong-address", message));
    }
    return value.orElse(otherwise);
  }

  private Machine machine(String name, YamlNode node) {
    var mac = new Mac(VIRTUAL | (SplitMix64.of(0, name) & DEVICE));
    var text = node.get("address").orElseThrow();
    var address = read(text, Ipv4.parse(text.text()), EVERYWHERE.network(), "address");
    return new Machine("host/" + name, address, mac, node);
  }
}
