package hopwise.simulator.cluster.change;

import static hopwise.simulator.cluster.change.Samples.ID;
import static hopwise.simulator.cluster.change.Samples.NOW;
import static hopwise.simulator.cluster.change.Samples.TODAY;
import static hopwise.simulator.cluster.change.Samples.built;
import static hopwise.simulator.cluster.change.Samples.done;
import static hopwise.simulator.cluster.change.Samples.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.cluster.Pod;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.cluster.Service;
import hopwise.simulator.cluster.ServiceId;
import hopwise.simulator.cluster.ServicePort;
import hopwise.simulator.cluster.Workload;
import hopwise.simulator.cluster.WorkloadId;
import hopwise.simulator.lab.Journey;
import hopwise.simulator.lab.Target;
import hopwise.simulator.linux.Dynamics;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.shell.Session;
import hopwise.simulator.shell.Shell;
import hopwise.simulator.shell.programs.LinuxPrograms;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.world.Place;
import hopwise.simulator.world.World;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cluster with a Linux and a Windows pool, a deployment on each and a service for both. */
class WindowsPoolTest {
  private static final Shell SHELL = new Shell(LinuxPrograms.all());

  private static World world(Plugin plugin) {
    var empty =
        Samples.estate(TODAY, "nodes=10.220.0.0/22", "pods=10.220.8.0/22", "vms=10.220.12.0/24");
    var linux = built(empty, request(plugin, 1));
    var pods = plugin.isPodSubnet() ? Samples.subnet("pods") : null;
    var pool = PoolRequest.windows("npwin", 1).in(Samples.subnet("nodes"), pods);
    var both = done(NodePools.add(linux, ID, pool, NOW));
    var web = done(Workloads.apply(both, ID, deployment("web", "nginx", false, 1), NOW));
    var win =
        done(
            Workloads.apply(
                web,
                ID,
                deployment("win", "mcr.microsoft.com/windows/servercore/iis", true, 2),
                NOW));
    var estate = done(Services.apply(win, ID, service(), false, NOW));
    return new World(Network.EMPTY, Dynamics.NONE, 0, 7).with(estate);
  }

  private static Workload deployment(String name, String image, boolean windows, int replicas) {
    return new Workload(
        new WorkloadId("default", WorkloadId.Kind.DEPLOYMENT, name),
        new TreeMap<>(Map.of("app", name, "tier", "front")),
        List.of(
            new Workload.Container(
                name, image, List.of(new Workload.Port("http", 80, Protocol.TCP)))),
        false,
        windows,
        null,
        replicas,
        false,
        "",
        0,
        NOW);
  }

  private static Service service() {
    return new Service(
        new ServiceId("default", "front"),
        Service.Type.NODE_PORT,
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(Map.of("tier", "front")),
        Ipv4.of("10.0.171.20"),
        List.of(new ServicePort("http", Protocol.TCP, 80, "80", 30_080)),
        Service.TrafficPolicy.CLUSTER,
        Service.TrafficPolicy.CLUSTER,
        0,
        List.of(),
        List.of(),
        null,
        null,
        "",
        NOW);
  }

  private static String pod(Estate estate, String workload, int index) {
    var id = new WorkloadId("default", WorkloadId.Kind.DEPLOYMENT, workload);
    return "pod/" + Pods.of(Samples.cluster(estate), id).toList().get(index).name();
  }

  private static String resolved(World world, String text) {
    return text.replace("win0", pod(world.estate(), "win", 0))
        .replace("win1", pod(world.estate(), "win", 1))
        .replace("web0", pod(world.estate(), "web", 0))
        .replace("linux", "node/" + node(world, false))
        .replace("windows", "node/" + node(world, true));
  }

  private static String node(World world, boolean windows) {
    var cluster = Samples.cluster(world.estate());
    return cluster.nodes().values().stream()
        .filter(node -> cluster.os(node).isWindows() == windows)
        .findFirst()
        .orElseThrow()
        .name();
  }

  private static Ipv4 address(World world, String who) {
    var place = resolved(world, who);
    return world
        .windows()
        .at(place)
        .flatMap(host -> host.compartment(place))
        .map(compartment -> compartment.adapter().ip())
        .or(() ->
            Samples.cluster(world.estate()).nodes().values().stream()
                .filter(node -> node.host().equals(place))
                .map(node -> node.ip())
                .findFirst())
        .or(() ->
            Pods.all(Samples.cluster(world.estate()))
                .filter(pod -> place.endsWith(pod.name()))
                .map(WindowsPoolTest::ip)
                .findFirst())
        .orElseThrow();
  }

  private static @Nullable Ipv4 ip(Pod pod) {
    return pod.ip();
  }

  @ParameterizedTest(name = "{0}: {1} to {2}: {3} is seen")
  @CsvSource({
    "OVERLAY,     win0,    win1:80,            win0",
    "OVERLAY,     win0,    web0:80,            win0",
    "OVERLAY,     web0,    win0:80,            web0",
    "OVERLAY,     win0,    service/front:80,   win0|windows",
    "OVERLAY,     web0,    service/front:80,   web0|linux",
    "OVERLAY,     web0,    windows:30080,      windows",
    "OVERLAY,     win0,    linux:10250,        windows",
    "OVERLAY,     windows, web0:80,            windows",
    "OVERLAY,     linux,   win0:80,            linux",
    "NODE_SUBNET, win0,    web0:80,            win0",
    "NODE_SUBNET, web0,    win0:80,            web0",
    "NODE_SUBNET, win0,    service/front:80,   win0|windows",
    "NODE_SUBNET, win0,    linux:10250,        win0",
    "POD_SUBNET,  win0,    web0:80,            win0",
    "POD_SUBNET,  win0,    linux:10250,        win0"
  })
  void whoTheServerSees(Plugin plugin, String from, String to, String seen) {
    var world = world(plugin);
    var plan =
        Journey.plan(
            world,
            Place.parse(resolved(world, from)).orElseThrow(),
            Target.parse(resolved(world, to)).orElseThrow(),
            Protocol.TCP,
            0);
    var journey = ((Journey.Plan.Ready) plan).journey();
    var sources = List.of(seen.split("\\|")).stream().map(who -> address(world, who)).toList();
    for (var branch : journey.branches(1)) {
      var walk = branch.walk();
      assertEquals(Disposition.DELIVERED, walk.request().disposition());
      assertNotNull(walk.reply());
      assertEquals(Disposition.DELIVERED, walk.reply().disposition());
      assertNotNull(walk.request().seen());
      assertTrue(
          sources.contains(walk.request().seen().source()), walk.request().seen() + " " + sources);
    }
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          win0;    ping IP(win1);               Reply from IP(win1): bytes=32 time<1ms TTL=128
          win0;    ping IP(web0);               Packets: Sent = 4, Received = 4, Lost = 0 (0% loss),
          win0;    ping -n 2 IP(linux);         Packets: Sent = 2, Received = 0, Lost = 2 (100% loss),
          win0;    tracert -d IP(web0);         1    <1 ms    <1 ms    <1 ms  IP(linux)
          win0;    curl.exe http://IP(web0);    Welcome to nginx!
          win0;    curl.exe http://nobody/;     curl: (6) Could not resolve host: nobody
          win0;    curl.exe IP(win1):81;        curl: (7) Failed to connect to IP(win1) port 81 after 2030 ms
          win0;    nslookup front;              Name:    front.default.svc.cluster.local
          win0;    Test-NetConnection -ComputerName IP(web0) -Port 80;    TcpTestSucceeded : True
          win0;    Test-NetConnection IP(web0) -Port 81;   WARNING: TCP connect to (IP(web0) : 81) failed
          windows; Test-NetConnection front -Port 80;      WARNING: Name resolution of front failed
          windows; Get-HnsEndpoint | select Name,IPAddress; Ethernet
          linux;   ping -c 1 -W 1 IP(windows);  100% packet loss
          linux;   curl -s http://IP(win0);     sees client
          """)
  void theShellsReach(String place, String line, String words) {
    var world = world(Plugin.OVERLAY);
    var session = Session.begin(world, NamespaceId.root(resolved(world, place)));
    var reply = SHELL.run(session, filled(world, line));
    assertTrue(reply.printed().contains(filled(world, words)), reply.printed());
  }

  private static String filled(World world, String text) {
    var filled = text;
    for (var who : List.of("win0", "win1", "web0", "linux", "windows")) {
      if (filled.contains("IP(" + who + ")")) {
        filled = filled.replace("IP(" + who + ")", address(world, who).toString());
      }
    }
    return filled;
  }
}
