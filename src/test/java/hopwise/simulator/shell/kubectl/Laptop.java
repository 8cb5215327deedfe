package hopwise.simulator.shell.kubectl;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.ResourceGroup;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.cluster.ClusterId;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Outcome;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.cluster.Release;
import hopwise.simulator.cluster.change.ClusterRequest;
import hopwise.simulator.cluster.change.Creation;
import hopwise.simulator.cluster.change.PoolRequest;
import hopwise.simulator.linux.Dynamics;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.shell.Session;
import hopwise.simulator.shell.Shell;
import hopwise.simulator.shell.files.FileSystem;
import hopwise.simulator.shell.programs.LinuxPrograms;
import hopwise.simulator.world.Files;
import hopwise.simulator.world.World;
import java.util.List;

/** A terminal on a laptop whose kubectl knows a cluster. */
final class Laptop {
  private static final Shell SHELL = new Shell(LinuxPrograms.all());
  private static final NamespaceId PLACE = NamespaceId.root("laptop");
  private static final ResourceId VNET =
      new ResourceId("lab", ResourceType.VIRTUAL_NETWORK, "network");

  /** What the walk-through applies: a Deployment of three and a service of a load balancer. */
  static final String NGINX =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: nginx
        labels:
          app: nginx
      spec:
        replicas: 3
        selector:
          matchLabels:
            app: nginx
        template:
          metadata:
            labels:
              app: nginx
          spec:
            containers:
            - name: nginx
              image: nginx
              ports:
              - containerPort: 80
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: nginx
      spec:
        type: LoadBalancer
        selector:
          app: nginx
        ports:
        - port: 80
      """;

  private Session session;

  private Laptop(World world) {
    this.session = Session.begin(world, PLACE);
  }

  /** A laptop without a cluster. */
  static Laptop empty() {
    return new Laptop(bare());
  }

  private static World bare() {
    var network = Network.EMPTY.with(Namespace.fresh(PLACE));
    return new World(network, Dynamics.NONE, 0, 7);
  }

  /** Seed 004's cluster of three nodes before anything was applied. */
  static Laptop kubenet() {
    return of(
        ClusterRequest.of(new ClusterId("NetworkLab", "kubenet-cluster"), "eastus", 3)
            .with(Plugin.KUBENET)
            .with(PoolRequest.linux("nodepool1", 3).in(new SubnetId(VNET, "kubenet"), null))
            .with(Release.of("1.17.11"))
            .withRanges(Cidr.of("10.100.0.0/16"), Cidr.of("10.200.0.0/16"), Ipv4.of("10.200.0.10"))
            .withNames(null, "27511634"));
  }

  /** The paper's cluster of two nodes, in a network that AKS made. */
  static Laptop paper() {
    return of(
        ClusterRequest.of(new ClusterId("NetworkLab", "paper"), "eastus", 2)
            .with(Plugin.KUBENET)
            .with(Release.of("1.12.8")));
  }

  /** Two nodes of Azure CNI for 15 pods each, addresses from their subnet. */
  static Laptop nodeSubnet() {
    return of(
        ClusterRequest.of(new ClusterId("NetworkLab", "cni"), "eastus", 2)
            .with(Plugin.NODE_SUBNET)
            .with(
                PoolRequest.linux("nodepool1", 2)
                    .in(new SubnetId(VNET, "azurecni"), null)
                    .withMaxPods(15))
            .withNames(null, "27511634"));
  }

  /** Two nodes as AKS makes them where nobody says anything. */
  static Laptop today() {
    return of(
        ClusterRequest.of(new ClusterId("NetworkLab", "today"), "eastus", 2)
            .withNames(null, "27511634"));
  }

  /** The cluster of a request, in a network whose subnets are "kubenet" and "azurecni". */
  static Laptop of(ClusterRequest request) {
    var subnets =
        List.of(
            Subnet.of("kubenet", Cidr.of("10.220.1.0/24")),
            Subnet.of("azurecni", Cidr.of("10.220.2.0/24")));
    var vnet = new Vnet(VNET, "eastus", List.of(Cidr.of("10.220.0.0/16")), subnets, List.of());
    var azure =
        Azure.EMPTY
            .with(ResourceGroup.of("lab", "eastus"))
            .with(ResourceGroup.of("NetworkLab", "eastus"))
            .with(vnet);
    var world = bare();
    var asked = request.release();
    var today = asked == null ? Release.TODAY : asked;
    var estate =
        switch (Creation.create(Estate.of(7, today, azure), request, world.instant())) {
          case Outcome.Done(var made) -> made;
          case Outcome.Refused refused -> throw new AssertionError(refused);
        };
    var with = world.with(estate);
    var laptop = new Laptop(with);
    var config = KubeConfig.read(new FileSystem(with, PLACE, "/"));
    var saved =
        config
            .with(estate.all().getFirst(), "https://aks.hcp.eastus.azmk8s.io:443")
            .saved(with, "laptop");
    laptop.session = laptop.session.in(saved);
    return laptop;
  }

  Laptop withFile(String name, String text) {
    var world = session.world();
    session =
        session.in(world.with(world.files().with("laptop", "/root/" + name, new Files.Text(text))));
    return this;
  }

  /** Lets time pass. */
  Laptop after(long milliseconds) {
    session = session.in(session.world().after(milliseconds));
    return this;
  }

  /** What a line prints. */
  String run(String line) {
    var reply = SHELL.run(session, line);
    session = reply.next();
    return reply.printed();
  }

  int status() {
    return session.status();
  }
}
