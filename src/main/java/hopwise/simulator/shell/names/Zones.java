package hopwise.simulator.shell.names;

import hopwise.simulator.azure.InternetHost;
import hopwise.simulator.azure.Site;
import hopwise.simulator.azure.SiteHost;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Endpoint;
import hopwise.simulator.cluster.Endpoints;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Names;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.cluster.Service;
import hopwise.simulator.cluster.ServiceId;
import hopwise.simulator.net.Ipv4;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The addresses behind names: those of a cluster's CoreDNS, and those that everybody knows. */
public final class Zones {
  /** The end of a cluster's names. */
  public static final String CLUSTER = "cluster.local";

  /** The end of the names of machines on the internet and on premises. */
  public static final String OUTSIDE = "example.com";

  private static final Pattern SERVICE =
      Pattern.compile("([a-z0-9-]+)\\.([a-z0-9-]+)\\.svc\\.cluster\\.local");

  private static final Pattern POD =
      Pattern.compile("(\\d+-\\d+-\\d+-\\d+)\\.([a-z0-9-]+)\\.pod\\.cluster\\.local");

  private Zones() {}

  /** What CoreDNS answers; empty for a name that is not there. */
  public static List<Ipv4> inCluster(Estate estate, Cluster cluster, String fullName) {
    var name = fullName.toLowerCase(Locale.ROOT);
    var service = SERVICE.matcher(name);
    if (service.matches()) {
      var id = new ServiceId(service.group(2), service.group(1));
      return Optional.ofNullable(cluster.services().get(id))
          .map(found -> addresses(cluster, found))
          .orElse(List.of());
    }
    var pod = POD.matcher(name);
    if (pod.matches() && cluster.namespaces().contains(pod.group(2))) {
      return Ipv4.parse(pod.group(1).replace('-', '.')).stream().toList();
    }
    return name.endsWith("." + CLUSTER) ? List.of() : outside(estate, name);
  }

  /** The service's address; of a headless one those of its pods. */
  private static List<Ipv4> addresses(Cluster cluster, Service service) {
    var ip = service.clusterIp();
    if (ip != null) {
      return List.of(ip);
    }
    var ofPorts =
        service.ports().stream()
            .flatMap(port -> Endpoints.of(cluster, service, port).stream())
            .map(Endpoint::ip);
    var ofPods =
        Pods.all(cluster)
            .filter(pod -> pod.namespace().equals(service.id().namespace()))
            .filter(pod -> pod.problem() == null)
            .filter(pod -> Pods.selects(service.selector(), pod.workload().labels()))
            .flatMap(pod -> Stream.ofNullable(pod.ip()));
    return (service.ports().isEmpty() ? ofPods : ofPorts).distinct().sorted().toList();
  }

  /** What any name server answers: {@code web.example.com} for the machine {@code host/web}. */
  public static List<Ipv4> outside(Estate estate, String fullName) {
    var name = fullName.toLowerCase(Locale.ROOT);
    var servers =
        estate.all().stream()
            .filter(cluster ->
                name.equals(Names.dnsPrefix(cluster) + ".hcp." + cluster.location() + ".azmk8s.io"))
            .map(Cluster::apiServer);
    var internet =
        estate.azure().internet().stream()
            .filter(host -> name.equals(named(host.host())))
            .map(InternetHost::address);
    var sites =
        estate.azure().all(Site.class).stream()
            .flatMap(site -> site.hosts().stream())
            .filter(host -> name.equals(named(host.host())))
            .map(SiteHost::address);
    return Stream.of(servers, internet, sites).flatMap(all -> all).toList();
  }

  private static String named(String host) {
    return host.substring(host.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT) + "." + OUTSIDE;
  }
}
