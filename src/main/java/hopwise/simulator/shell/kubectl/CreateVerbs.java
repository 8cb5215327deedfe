package hopwise.simulator.shell.kubectl;

import hopwise.simulator.cluster.Outcome;
import hopwise.simulator.cluster.Service;
import hopwise.simulator.cluster.Service.TrafficPolicy;
import hopwise.simulator.cluster.ServiceId;
import hopwise.simulator.cluster.ServicePort;
import hopwise.simulator.cluster.Workload;
import hopwise.simulator.cluster.WorkloadId;
import hopwise.simulator.cluster.change.Services;
import hopwise.simulator.cluster.change.Workloads;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.shell.kubectl.object.Resource;
import hopwise.simulator.shell.tree.Reply;
import hopwise.simulator.shell.tree.kubectl.KubeCommand;
import hopwise.simulator.shell.tree.kubectl.KubeMessages;
import hopwise.simulator.shell.tree.kubectl.KubeRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code kubectl create} without a file. */
final class CreateVerbs {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");
  private static final Pattern TCP = Pattern.compile("(\\d{1,5})(?::([a-z0-9-]{1,15}))?");

  private CreateVerbs() {}

  /** The complaint about a number of names that is not one; empty for one name. */
  private static String names(KubeRequest request) {
    int count = request.words().size();
    return count == 1
        ? ""
        : "error: exactly one NAME is required, got "
            + count
            + "\nSee 'kubectl create -h' for help and examples";
  }

  static String wrongName(String kind, String name) {
    return NAME.matcher(name).matches()
        ? ""
        : ("The %s \"%s\" is invalid: metadata.name: Invalid value: \"%s\": a lowercase RFC 1123"
                + " subdomain must consist of lower case alphanumeric characters, '-' or '.', and"
                + " must start and end with an alphanumeric character (e.g. 'example.com', regex"
                + " used for validation is"
                + " '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')")
            .formatted(kind, name, name);
  }

  static Reply<Desk> deployment(Desk desk, KubeRequest request) {
    if (!names(request).isEmpty()) {
      return desk.fails(names(request));
    }
    if (request.all("image").isEmpty()) {
      return desk.fails("error: required flag(s) \"image\" not set");
    }
    var name = request.words().getFirst();
    var wrong = wrongName("Deployment", name);
    var replicas = request.value("replicas").orElse("1");
    if (!wrong.isEmpty()) {
      return desk.fails(wrong);
    }
    if (!replicas.matches("\\d{1,6}")) {
      return desk.fails(
          "error: invalid argument \"%s\" for \"-r, --replicas\" flag: strconv.ParseInt: parsing \"%s\": invalid syntax"
              .formatted(replicas, replicas));
    }
    return desk.at(
        request,
        target -> {
          var id = new WorkloadId(target.namespace(), WorkloadId.Kind.DEPLOYMENT, name);
          var labels = new TreeMap<String, String>();
          labels.put("app", name);
          var asked = workload(id, labels, request, Integer.parseInt(replicas), desk.now());
          var estate = desk.world().estate();
          var outcome = Workloads.create(estate, target.cluster().id(), asked, desk.now());
          return created(desk, outcome, Resource.DEPLOYMENT, name);
        });
  }

  /** A workload whose containers are those of {@code --image} and {@code --port}. */
  static Workload workload(
      WorkloadId id,
      SortedMap<String, String> labels,
      KubeRequest request,
      int replicas,
      Instant now) {
    var ports =
        request.value("port").filter(port -> port.matches("\\d{1,5}")).stream()
            .map(port -> new Workload.Port("", Integer.parseInt(port), Protocol.TCP))
            .toList();
    var containers = new ArrayList<Workload.Container>();
    for (var image : request.all("image")) {
      var name =
          id.kind() == WorkloadId.Kind.POD
              ? id.name()
              : image.replaceFirst("[@:][^/]*$", "").replaceFirst("^.*/", "");
      containers.add(new Workload.Container(name, image, ports));
    }
    return new Workload(id, labels, containers, false, null, null, replicas, false, "", 0, now);
  }

  private static Reply<Desk> created(Desk desk, Outcome outcome, Resource resource, String name) {
    var done = resource.kind().reference(name) + " created\n";
    return outcome instanceof Outcome.Refused(var code, var message, var property)
            && code.equals("AlreadyExists")
        ? desk.fails(KubeMessages.exists(resource.kind(), name))
        : outcome instanceof Outcome.Refused(var code, var message, var property)
                && code.equals("NotFound")
            ? desk.fails("error: failed to create " + resource.kind().singular() + ": " + message)
            : desk.becomes(outcome, done);
  }

  static Reply<Desk> namespace(Desk desk, KubeRequest request) {
    if (!names(request).isEmpty()) {
      return desk.fails(names(request));
    }
    var name = request.words().getFirst();
    var wrong = wrongName("Namespace", name);
    return wrong.isEmpty()
        ? desk.at(
            request,
            target -> {
              var estate = desk.world().estate();
              var outcome = Workloads.createNamespace(estate, target.cluster().id(), name);
              var done = "namespace/" + name + " created\n";
              return desk.becomes(outcome, done);
            })
        : desk.fails(wrong);
  }

  static KubeCommand<Desk> service(Service.Type type) {
    return (desk, request) -> service(desk, request, type);
  }

  private static Reply<Desk> service(Desk desk, KubeRequest request, Service.Type type) {
    if (!names(request).isEmpty()) {
      return desk.fails(names(request));
    }
    var ports = new ArrayList<ServicePort>();
    for (var word : request.all("tcp")) {
      var form = TCP.matcher(word);
      if (!form.matches()) {
        return desk.fails(
            "error: invalid port format: \"" + word + "\", simulated is PORT or PORT:TARGET");
      }
      var target = form.group(2) == null ? form.group(1) : form.group(2);
      int number = Integer.parseInt(form.group(1));
      var name = form.group(1) + "-" + target;
      var nodePort = request.value("node-port").filter(port -> port.matches("\\d{1,5}"));
      ports.add(
          new ServicePort(
              name, Protocol.TCP, number, target, nodePort.map(Integer::parseInt).orElse(0)));
    }
    boolean headless = request.value("clusterip").orElse("").equals("None");
    if (ports.isEmpty() && !headless) {
      return desk.fails("error: at least one tcp port specifier must be provided");
    }
    var name = request.words().getFirst();
    return desk.at(
        request,
        target -> {
          var labels = new TreeMap<String, String>();
          labels.put("app", name);
          var id = new ServiceId(target.namespace(), name);
          var service = service(id, type, labels, labels, ports, null, desk.now());
          return created(desk, target, service, headless, " created\n");
        });
  }

  /** Makes a service that must not be there yet. */
  static Reply<Desk> created(
      Desk desk, Desk.Target target, Service service, boolean headless, String done) {
    var name = service.id().name();
    if (target.cluster().services().containsKey(service.id())) {
      return desk.fails(
          done.contains("exposed")
              ? "Error from server (AlreadyExists): services \"" + name + "\" already exists"
              : KubeMessages.exists(Resource.SERVICE.kind(), name));
    }
    var estate = desk.world().estate();
    var id = target.cluster().id();
    return desk.becomes(
        Services.apply(estate, id, service, headless, desk.now()), "service/" + name + done);
  }

  /** A service with the defaults of everything that is not said. */
  static Service service(
      ServiceId id,
      Service.Type type,
      SortedMap<String, String> labels,
      SortedMap<String, String> selector,
      List<ServicePort> ports,
      @Nullable Ipv4 clusterIp,
      Instant now) {
    return new Service(
        id,
        type,
        labels,
        new TreeMap<>(),
        selector,
        clusterIp,
        ports,
        TrafficPolicy.CLUSTER,
        TrafficPolicy.CLUSTER,
        0,
        List.of(),
        List.of(),
        null,
        null,
        "",
        now);
  }
}
