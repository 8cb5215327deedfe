package hopwise.simulator.shell.kubectl;

import hopwise.simulator.cluster.Names;
import hopwise.simulator.shell.kubectl.object.Resource;
import hopwise.simulator.shell.tree.Columns;
import hopwise.simulator.shell.tree.Reply;
import hopwise.simulator.shell.tree.kubectl.KubeRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What kubectl says about the server itself. */
final class ServerVerbs {
  private ServerVerbs() {}

  static Reply<Desk> version(Desk desk, KubeRequest request) {
    var client = "Client Version: v" + desk.world().estate().today() + "\n";
    var tool = client + "Kustomize Version: v5.7.1\n";
    if (request.is("client")) {
      return desk.prints(tool);
    }
    var server =
        desk.at(
            request,
            target -> desk.prints("Server Version: v" + target.cluster().release() + "\n"));
    return new Reply<>(desk, tool + server.output(), server.errors(), server.status());
  }

  static Reply<Desk> clusterInfo(Desk desk, KubeRequest request) {
    return desk.at(
        request,
        target -> {
          var cluster = target.cluster();
          var host = Names.dnsPrefix(cluster) + ".hcp." + cluster.location() + ".azmk8s.io";
          var url = "https://" + host + ":443";
          var services = url + "/api/v1/namespaces/kube-system/services/";
          return desk.prints(
              """
              Kubernetes control plane is running at %s
              CoreDNS is running at %skube-dns:dns/proxy
              Metrics-server is running at %shttps:metrics-server:/proxy

              To further debug and diagnose cluster problems, use 'kubectl cluster-info dump'.
              """
                  .formatted(url, services, services));
        });
  }

  static Reply<Desk> apiResources(Desk desk, KubeRequest request) {
    return desk.at(
        request,
        target -> {
          var rows = new ArrayList<List<String>>();
          rows.add(List.of("NAME", "SHORTNAMES", "APIVERSION", "NAMESPACED", "KIND"));
          Resource.ALL.stream()
              .sorted(
                  Comparator.comparing(
                          Resource::apiVersion, Comparator.comparing(ServerVerbs::rank))
                      .thenComparing(resource -> resource.kind().plural()))
              .forEach(resource -> rows.add(row(resource)));
          return desk.prints(Columns.rows(rows));
        });
  }

  private static String rank(String version) {
    return version.equals("v1") ? "" : version;
  }

  private static List<String> row(Resource resource) {
    var kind = resource.kind();
    return List.of(
        kind.plural(),
        String.join(",", kind.shortNames()),
        resource.apiVersion(),
        Boolean.toString(kind.namespaced()),
        kind.kind());
  }

  static Reply<Desk> top(Desk desk, KubeRequest request) {
    return desk.fails("error: top is not simulated: pods here use neither CPU nor memory");
  }
}
