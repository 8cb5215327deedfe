package hopwise.simulator.shell.node;

import hopwise.simulator.cluster.ContainerRuntime;
import hopwise.simulator.cluster.Seeded;
import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Program;
import hopwise.simulator.shell.tree.Columns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code crictl ps}, {@code pods}, {@code inspect} and {@code inspectp} on a containerd node. */
public final class Crictl implements Program {
  private static final int SHORT_ID = 13;
  private static final Set<String> VALUED =
      Set.of("--name", "--namespace", "--pod", "-p", "--template", "-o", "--output");

  /** The words of a command. */
  private record Request(
      String name,
      String namespace,
      String pod,
      String template,
      boolean quiet,
      List<String> ids) {}

  @Override
  public Answer run(Call call) {
    var seat = Seat.at(call.world(), call.place());
    if (seat.isEmpty() || !seat.get().has(ContainerRuntime.CONTAINERD)) {
      return call.fails(127, "bash: crictl: command not found\n");
    }
    var words = call.arguments();
    var verb = words.isEmpty() ? "crictl alone" : words.getFirst();
    var request = read(words.isEmpty() ? words : words.subList(1, words.size()));
    return switch (verb) {
      case "ps" -> containers(call, seat.get(), request);
      case "pods" -> pods(call, seat.get(), request);
      case "inspect" -> inspect(call, seat.get().boxes().filter(box -> !box.isSandbox()), request);
      case "inspectp" -> inspect(call, seat.get().boxes().filter(Box::isSandbox), request);
      default ->
          call.fails(
              1,
              "crictl: "
                  + verb
                  + " is not simulated; simulated are: ps, pods [-q] [--name NAME] [--namespace"
                  + " NAME] [--pod ID], inspect, inspectp [-o json|go-template --template TEMPLATE]"
                  + " ID\n");
    };
  }

  private static Request read(List<String> words) {
    var values = new HashMap<String, String>();
    var ids = new ArrayList<String>();
    boolean quiet = false;
    var rest = words.iterator();
    while (rest.hasNext()) {
      var word = rest.next();
      if (VALUED.contains(word)) {
        values.put(word, rest.hasNext() ? rest.next() : "");
      } else if (word.startsWith("-")) {
        quiet = quiet || word.equals("-q") || word.equals("--quiet");
      } else {
        ids.add(word);
      }
    }
    return new Request(
        values.getOrDefault("--name", ""),
        values.getOrDefault("--namespace", ""),
        values.getOrDefault("--pod", values.getOrDefault("-p", "")),
        values.getOrDefault("--template", ""),
        quiet,
        ids);
  }

  private static String sandbox(Box box) {
    return box.pod().containerId(Box.SANDBOX);
  }

  private static Answer containers(Call call, Seat seat, Request request) {
    var text =
        new StringBuilder(
            request.quiet()
                ? ""
                : "CONTAINER\tIMAGE\tCREATED\tSTATE\tNAME\tATTEMPT\tPOD ID\tPOD\n");
    seat.boxes()
        .filter(box -> !box.isSandbox() && box.name().contains(request.name()))
        .filter(box -> sandbox(box).startsWith(request.pod()))
        .forEach(box ->
            text.append(
                request.quiet()
                    ? box.id() + "\n"
                    : String.join(
                            "\t",
                            box.id().substring(0, SHORT_ID),
                            Seeded.hex(SHORT_ID, 0, "image", box.image()),
                            Ago.of(box.pod().created(), call.world().instant()) + " ago",
                            "Running",
                            box.name(),
                            "0",
                            sandbox(box).substring(0, SHORT_ID),
                            box.pod().name())
                        + "\n"));
    return call.prints(Columns.align(text.toString(), 20, 3));
  }

  private static Answer pods(Call call, Seat seat, Request request) {
    var text =
        new StringBuilder(
            request.quiet() ? "" : "POD ID\tCREATED\tSTATE\tNAME\tNAMESPACE\tATTEMPT\tRUNTIME\n");
    seat.boxes()
        .filter(box -> box.isSandbox() && box.pod().name().contains(request.name()))
        .filter(box ->
            request.namespace().isEmpty() || box.pod().namespace().equals(request.namespace()))
        .forEach(box ->
            text.append(
                request.quiet()
                    ? box.id() + "\n"
                    : String.join(
                            "\t",
                            box.id().substring(0, SHORT_ID),
                            Ago.of(box.pod().created(), call.world().instant()) + " ago",
                            "Ready",
                            box.pod().name(),
                            box.pod().namespace(),
                            "0",
                            "(default)")
                        + "\n"));
    return call.prints(Columns.align(text.toString(), 20, 3));
  }

  private static Answer inspect(Call call, Stream<Box> boxes, Request request) {
    if (request.ids().isEmpty()) {
      return call.fails(1, "E: ID cannot be empty\n");
    }
    var id = request.ids().getFirst();
    return boxes
        .filter(box -> box.isNamed(id))
        .findFirst()
        .map(box -> call.prints(shown(box, request.template())))
        .orElseGet(() ->
            call.fails(
                1,
                "E: getting the status of the container \"%s\": rpc error: code = NotFound desc = an error occurred when try to find container \"%s\": not found\n"
                    .formatted(id, id)));
  }

  private static String shown(Box box, String template) {
    return template.isEmpty()
        ? tree(box).toPrettyString().replace(" : ", ": ") + "\n"
        : Template.fill(template, tree(box)) + "\n";
  }

  private static ObjectNode tree(Box box) {
    var tree = JsonNodeFactory.instance.objectNode();
    var pod = box.pod();
    var status = tree.putObject("status").put("id", box.id());
    status
        .putObject("metadata")
        .put("attempt", 0)
        .put("name", box.isSandbox() ? pod.name() : box.name());
    if (box.isSandbox()) {
      status.putObject("network").put("ip", pod.isHostNetwork() ? "" : String.valueOf(pod.ip()));
    }
    status
        .put("state", box.isSandbox() ? "SANDBOX_READY" : "CONTAINER_RUNNING")
        .put("createdAt", pod.created().toString());
    tree.putObject("info").put("pid", box.pid()).put("sandboxID", sandbox(box));
    return tree;
  }
}
