package hopwise.simulator.cluster.machines;

import hopwise.simulator.azure.Attachment;
import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.Site;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.ContainerRuntime;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Node;
import hopwise.simulator.cluster.Pod;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.cluster.host.LinuxHost;
import hopwise.simulator.cluster.host.NodeView;
import hopwise.simulator.cluster.host.PodView;
import hopwise.simulator.linux.Machines;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import hopwise.simulator.net.Ipv4;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Linux machines of an estate and around it. */
public final class EstateMachines implements Machines {
  private static final String NODE = "node/";
  private static final String POD = "pod/";

  /** The file that Docker has for the node's own namespace. */
  private static final String DOCKERS_OWN = "/run/docker/netns/default";

  private final Azure azure;
  private final List<Member> members;

  /** A cluster with the views of its nodes. */
  private record Member(Cluster cluster, NodeViews views) {
    Stream<Home> home(String name) {
      var node = cluster.nodes().get(name);
      return node != null && isLinux(node) ? Stream.of(new Home(this, node)) : Stream.of();
    }

    Stream<Home> homes() {
      return cluster.nodes().values().stream()
          .filter(this::isLinux)
          .map(node -> new Home(this, node));
    }

    private boolean isLinux(Node node) {
      return !cluster.os(node).isWindows();
    }

    /** The pod of this id; of nodes that were looked at already, all pods are known. */
    Optional<PodSeat> pod(NamespaceId id, String namespace, String name) {
      return views
          .seat(id)
          .or(() ->
              Pods.find(cluster, namespace, name).stream()
                  .flatMap(pod -> Stream.ofNullable(pod.node()))
                  .flatMap(this::home)
                  .map(Home::view)
                  .flatMap(view -> views.seat(id).stream())
                  .findFirst());
    }
  }

  /** A Linux node and the cluster that it belongs to. */
  private record Home(Member member, Node node) {
    NodeView view() {
      return member.views().of(node);
    }
  }

  private EstateMachines(Estate estate) {
    this.azure = estate.azure();
    this.members =
        estate.all().stream()
            .map(cluster -> new Member(cluster, new NodeViews(azure, cluster)))
            .toList();
  }

  /** Where a Linux node belongs, by the name of its machine. */
  private Optional<Home> home(String host) {
    return host.startsWith(NODE)
        ? members.stream().flatMap(member -> member.home(host.substring(NODE.length()))).findFirst()
        : Optional.empty();
  }

  /** The machines that follow from {@code estate}. */
  public static EstateMachines of(Estate estate) {
    return new EstateMachines(estate);
  }

  /** Where a pod of this name is in the network. */
  public static NamespaceId place(Pod pod) {
    return PodViews.id(pod);
  }

  @Override
  public @Nullable Namespace derive(NamespaceId id) {
    if (!id.isRoot()) {
      return null;
    }
    if (id.host().startsWith(NODE)) {
      return home(id.host()).map(home -> LinuxHost.root(home.view())).orElse(null);
    }
    if (id.host().startsWith(POD)) {
      return pod(id).map(seat -> LinuxHost.pod(seat.node(), seat.pod())).orElse(null);
    }
    return azure.attachments(id.host()).stream().findFirst().map(this::machine).orElse(null);
  }

  private Namespace machine(Attachment card) {
    return card instanceof Nic nic && FirewallMachine.is(azure, nic)
        ? FirewallMachine.of(azure, nic)
        : PlainMachine.of(azure, card);
  }

  /** The view of a node, empty for a machine that is none. */
  Optional<NodeView> node(NamespaceId id) {
    return home(id.host()).map(Home::view);
  }

  /** A pod and its node. */
  record PodSeat(NodeView node, PodView pod) {}

  /** The view of a pod on a Linux node. */
  Optional<PodSeat> pod(NamespaceId id) {
    if (!id.host().startsWith(POD)) {
      return Optional.empty();
    }
    var path = id.host().substring(POD.length());
    int slash = path.indexOf('/');
    var namespace = slash < 0 ? "default" : path.substring(0, slash);
    var name = path.substring(slash + 1);
    return members.stream().flatMap(member -> member.pod(id, namespace, name).stream()).findFirst();
  }

  @Override
  public List<Named> named(String host) {
    return home(host).map(EstateMachines::named).orElse(List.of());
  }

  private static List<Named> named(Home home) {
    var cluster = home.member().cluster();
    var release = home.node().release();
    var pods =
        Pods.on(cluster, home.node())
            .filter(pod -> !pod.isHostNetwork())
            .map(pod -> new Named(PodViews.file(cluster, release, pod), PodViews.id(pod)));
    var own =
        release.image().runtime() == ContainerRuntime.DOCKER
            ? Stream.of(new Named(DOCKERS_OWN, NamespaceId.root(home.node().host())))
            : Stream.<Named>of();
    return Stream.concat(pods, own).toList();
  }

  @Override
  public Stream<NamespaceId> ids() {
    return Stream.concat(
        attachments().map(Attachment::host).distinct().sorted().map(NamespaceId::root),
        members.stream()
            .flatMap(Member::homes)
            .sorted((one, other) -> one.node().name().compareTo(other.node().name()))
            .flatMap(home -> Pods.on(home.member().cluster(), home.node()))
            .filter(pod -> !pod.isHostNetwork())
            .map(PodViews::id));
  }

  private Stream<Attachment> attachments() {
    var sites = azure.all(Site.class).stream().flatMap(site -> site.hosts().stream());
    return Stream.<Stream<? extends Attachment>>of(
            azure.all(Nic.class).stream(), sites, azure.internet().stream())
        .flatMap(all -> all);
  }

  @Override
  public @Nullable NamespaceId owner(Ipv4 ip) {
    return members.stream()
        .flatMap(member -> Pods.at(member.cluster(), ip).stream())
        .map(PodViews::id)
        .findFirst()
        .or(() ->
            attachments()
                .filter(card -> PlainMachine.address(card).equals(ip))
                .map(card -> NamespaceId.root(card.host()))
                .findFirst())
        .orElse(null);
  }

  /** A network of these machines, with what somebody changed in {@code network}. */
  public Network applied(Network network) {
    var before = network.machines() instanceof EstateMachines old ? old : null;
    var after = network.following(this);
    if (before == null) {
      return after;
    }
    for (var edited : network.kept()) {
      after = Upkeep.of(before, this, edited).map(after::with).orElse(after.without(edited.id()));
    }
    return after;
  }
}
