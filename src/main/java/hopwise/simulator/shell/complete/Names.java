package hopwise.simulator.shell.complete;

import hopwise.simulator.azure.Attachment;
import hopwise.simulator.azure.InternetHost;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.Resource;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.Site;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Node;
import hopwise.simulator.cluster.Pod;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.netfilter.TableName;
import hopwise.simulator.linux.route.Scope;
import hopwise.simulator.shell.Session;
import hopwise.simulator.shell.files.FileSystem;
import hopwise.simulator.shell.files.SysctlTree;
import hopwise.simulator.world.Files;
import hopwise.simulator.world.World;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The names of what there is, as a shell at some place knows them. */
record Names(Session session) {
  /** Pods, nodes and machines that are looked at for their addresses. */
  private static final int MOST = 60;

  private World world() {
    return session.world();
  }

  private Optional<Namespace> here() {
    return world().network().find(session.place());
  }

  Stream<String> links() {
    return here().stream().flatMap(it -> it.links().all().stream()).map(Link::name);
  }

  Stream<String> bridges() {
    return here().stream()
        .flatMap(it -> it.links().all().stream())
        .filter(link -> link.kind() instanceof LinkKind.Bridge)
        .map(Link::name);
  }

  Stream<String> namespaces() {
    var disk = new FileSystem(world(), session.place(), session.directory());
    return disk.namespaces().keySet().stream();
  }

  /** The chains of a table of iptables. */
  Stream<String> chains(TableName table) {
    return here().stream().flatMap(it -> it.rules().tableOrEmpty(table).chains().keySet().stream());
  }

  Stream<String> sysctls() {
    return here().stream()
        .flatMap(it -> StreamSupport.stream(new SysctlTree(it).paths().spliterator(), false))
        .map(path -> path.replace('/', '.'));
  }

  /** Files whose path begins so; a directory ends in a slash. */
  Stream<String> files(String beginning) {
    int slash = beginning.lastIndexOf('/') + 1;
    var folder = beginning.substring(0, slash);
    var disk = new FileSystem(world(), session.place(), session.directory());
    return disk.list(folder.isEmpty() ? "." : folder)
            instanceof FileSystem.Access.Granted(var found)
        ? found.entrySet().stream()
            .map(file ->
                folder + file.getKey() + (file.getValue() instanceof Files.Directory ? "/" : ""))
        : Stream.of();
  }

  /** Addresses that somebody may want to reach, and the names of services. */
  Stream<String> receivers() {
    boolean inPod = session.place().host().startsWith("pod/");
    var services = clusters().flatMap(it -> it.services().values().stream());
    var byName = inPod ? services.map(it -> it.id().name()) : Stream.<String>of();
    var clusterIps =
        clusters()
            .flatMap(it -> it.services().values().stream())
            .map(service -> String.valueOf(service.clusterIp()))
            .filter(ip -> !ip.equals("null"));
    return Stream.of(byName, clusterIps, podAddresses(), machines(), handmade())
        .flatMap(part -> part);
  }

  private Stream<String> podAddresses() {
    return clusters()
        .flatMap(Pods::all)
        .filter(pod -> pod.ip() != null && !pod.isHostNetwork())
        .limit(MOST)
        .map(pod -> String.valueOf(pod.ip()));
  }

  private Stream<String> machines() {
    var azure = world().estate().azure();
    var cards = azure.all(Nic.class).stream().limit(MOST).map(nic -> nic.primary());
    var sites = azure.all(Site.class).stream().flatMap(site -> site.hosts().stream());
    Stream<? extends Attachment> others = Stream.concat(sites, azure.internet().stream());
    var addresses =
        others.map(it ->
            it instanceof InternetHost host
                ? host.address()
                : ((hopwise.simulator.azure.SiteHost) it).address());
    return Stream.concat(cards, addresses).map(Object::toString);
  }

  /** Addresses of machines that somebody made, pods of a single machine among them. */
  private Stream<String> handmade() {
    return world().network().kept().stream()
        .flatMap(it -> it.links().all().stream())
        .flatMap(link -> link.addresses().stream())
        .filter(address -> address.scope() == Scope.GLOBAL)
        .limit(MOST)
        .map(address -> address.ip().toString());
  }

  Stream<Cluster> clusters() {
    return world().estate().all().stream();
  }

  Stream<String> nodes() {
    return clusters().flatMap(it -> it.nodes().values().stream()).map(Node::name);
  }

  /** The names of pods of a Kubernetes namespace; of all if it is empty. */
  Stream<String> pods(String group) {
    return clusters()
        .flatMap(Pods::all)
        .filter(pod -> group.isEmpty() || pod.namespace().equals(group))
        .limit(5_000)
        .map(Pod::name);
  }

  Stream<String> groups() {
    return clusters().flatMap(it -> it.namespaces().stream());
  }

  /** The names of Azure's resources of a kind. */
  <T extends Resource> Stream<String> resources(Class<T> kind) {
    return world().estate().azure().all(kind).stream().map(Resource::id).map(ResourceId::name);
  }

  /** Places to move to, {@code @PLACE}. */
  Stream<String> places() {
    return world().network().ids().limit(5_000).map(NamespaceId::toString);
  }

  /** A table of iptables by its name, filter for any other. */
  static TableName table(String name) {
    for (var table : TableName.values()) {
      if (table.name().toLowerCase(Locale.ROOT).equals(name)) {
        return table;
      }
    }
    return TableName.FILTER;
  }
}
