package hopwise.simulator.shell.names;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Pod;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.cluster.Seeded;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom a machine asks for names: {@code /etc/resolv.conf}.
 *
 * @param cluster whose CoreDNS the server is, null for Azure's
 * @param search the ends that are tried behind a short name
 * @param dots so many make a name a long one
 */
public record Resolver(@Nullable Cluster cluster, Ipv4 server, List<String> search, int dots) {
  private static final Ipv4 AZURE = Ipv4.of("168.63.129.16");
  private static final String POD = "pod/";

  /** Copies the ends. */
  public Resolver {
    search = List.copyOf(search);
  }

  /** A pod that somebody stands in. */
  public record Inside(Cluster cluster, Pod pod) {
    /** The pod at a place, empty where there is none. */
    public static Optional<Inside> at(World world, NamespaceId place) {
      if (!place.host().startsWith(POD)) {
        return Optional.empty();
      }
      var path = place.host().substring(POD.length());
      int slash = path.indexOf('/');
      var namespace = slash < 0 ? "default" : path.substring(0, slash);
      var name = path.substring(slash + 1);
      return world.estate().all().stream()
          .flatMap(cluster ->
              Pods.find(cluster, namespace, name).stream().map(pod -> new Inside(cluster, pod)))
          .findFirst();
    }
  }

  /** The resolver of a place. */
  public static Resolver of(World world, NamespaceId place) {
    return Inside.at(world, place)
        .map(Resolver::of)
        .orElseGet(() -> new Resolver(null, AZURE, List.of(), 1));
  }

  private static Resolver of(Inside inside) {
    var cluster = inside.cluster();
    var services = "svc." + Zones.CLUSTER;
    var own = Seeded.letters(22, cluster.seed(), "internal domain") + ".bx.internal.cloudapp.net";
    return new Resolver(
        cluster,
        cluster.profile().dnsServiceIp(),
        List.of(inside.pod().namespace() + "." + services, services, Zones.CLUSTER, own),
        5);
  }

  /** The file. */
  public String text() {
    return (search.isEmpty() ? "" : "search " + String.join(" ", search) + "\n")
        + "nameserver "
        + server
        + "\n"
        + (dots == 1 ? "" : "options ndots:" + dots + "\n");
  }

  /** The full names that a name may mean, in the order in which they are asked for. */
  public List<String> candidates(String name) {
    if (name.endsWith(".")) {
      return List.of(name.substring(0, name.length() - 1));
    }
    var all = new ArrayList<String>();
    search.forEach(end -> all.add(name + "." + end));
    boolean isLong = name.chars().filter(letter -> letter == '.').count() >= dots;
    all.add(isLong ? 0 : all.size(), name);
    return all;
  }

  /** The addresses of a full name as the server knows them, empty for none. */
  public List<Ipv4> find(World world, String fullName) {
    return cluster == null
        ? Zones.outside(world.estate(), fullName)
        : Zones.inCluster(world.estate(), cluster, fullName);
  }
}
