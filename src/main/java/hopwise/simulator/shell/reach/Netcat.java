package hopwise.simulator.shell.reach;

import hopwise.simulator.linux.Listener;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Program;
import hopwise.simulator.trace.Outcome;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/**
 * {@code nc} of OpenBSD: {@code -z} tries a port, without it what the server says is printed;
 * {@code -l} makes a listener, which goes on in the background.
 */
public final class Netcat implements Program {
  private static final Map<Integer, String> SERVICES =
      Map.of(22, "ssh", 53, "domain", 80, "http", 443, "https", 1433, "ms-sql-s");
  private static final int PATIENCE = 129_000;

  @Override
  public Answer run(Call call) {
    var options = Options.read(call.arguments(), "zvnulkN4", "wpqs");
    if (options.unknown() != '\0') {
      return call.fails(
          1,
          "nc: invalid option -- '"
              + options.unknown()
              + "'\nnc: simulated are -z, -v, -n, -u, -l, -k, -w SECONDS, -p PORT\n");
    }
    if (options.lacking() != '\0') {
      return call.fails(1, "nc: option requires an argument -- '" + options.lacking() + "'\n");
    }
    return options.has('l') ? listen(call, options) : connect(call, options);
  }

  private static Answer listen(Call call, Options options) {
    var text =
        options.has('p')
            ? options.values().get('p')
            : options.operands().isEmpty() ? "" : options.operands().getLast();
    var port = port(text == null ? "" : text);
    if (port.isEmpty()) {
      return call.fails(1, "nc: missing port number\n");
    }
    var protocol = options.has('u') ? Protocol.UDP : Protocol.TCP;
    var namespace = call.world().network().at(call.place());
    var listeners = new ArrayList<>(namespace.listeners());
    if (listeners.stream()
        .anyMatch(one -> one.protocol() == protocol && one.port() == port.get())) {
      return call.fails(1, "nc: Address already in use\n");
    }
    listeners.add(new Listener(protocol, null, port.get(), "nc"));
    return call.becomes(
        call.world().with(call.world().network().with(namespace.withListeners(listeners))));
  }

  private static Answer connect(Call call, Options options) {
    if (options.operands().size() < 2) {
      return call.fails(
          1,
          options.operands().isEmpty()
              ? "usage: nc [-lkuvz] host port\n"
              : "nc: missing port number\n");
    }
    var host = options.operands().getFirst();
    var lookup = Lookup.of(call.world(), call.place(), host);
    var answer = new Answer(lookup.world(), "", "", 0);
    var errors = new StringBuilder();
    for (var text : options.operands().subList(1, options.operands().size())) {
      var port = port(text);
      if (port.isEmpty()) {
        return call.fails(1, "nc: port number invalid: " + text + "\n");
      }
      if (lookup.addresses().isEmpty()) {
        return new Answer(
            lookup.world(),
            "",
            "nc: getaddrinfo for host \"%s\" port %s: %s\n".formatted(host, text, lookup.problem()),
            1);
      }
      answer = tryPort(call, options, answer, lookup.addresses().getFirst(), port.get());
      errors.append(answer.errors());
    }
    return new Answer(answer.world(), answer.output(), errors.toString(), answer.status());
  }

  private static Answer tryPort(Call call, Options options, Answer before, Ipv4 ip, int port) {
    var protocol = options.has('u') ? Protocol.UDP : Protocol.TCP;
    var source =
        port(options.values().getOrDefault('p', ""))
            .orElseGet(() -> Sender.port(before.world(), "nc " + port));
    var sent = new Sender(call.place(), null).send(before.world(), protocol, source, ip, port, 0);
    var world = sent.world();
    var problem = problem(sent.walk().outcome(), protocol);
    if (problem.isEmpty()) {
      var said = options.has('z') ? "" : Servers.greeting(sent.walk());
      var verbose =
          options.has('v')
              ? "Connection to %s %d port [%s/%s] succeeded!\n"
                  .formatted(ip, port, protocol, SERVICES.getOrDefault(port, "*"))
              : "";
      return new Answer(world, before.output() + said, verbose, 0);
    }
    boolean silent = sent.walk().outcome() instanceof Outcome.Silence;
    long waited = silent ? patience(options) : 0;
    var message =
        options.has('v') || silent
            ? "nc: connect to %s port %d (%s) %s\n".formatted(ip, port, protocol, problem)
            : "";
    return new Answer(world.after(waited), before.output(), message, 1);
  }

  private static long patience(Options options) {
    var seconds = options.values().getOrDefault('w', "");
    return seconds.matches("\\d{1,4}") ? Long.parseLong(seconds) * 1_000 : PATIENCE;
  }

  /** What went wrong, empty for nothing. */
  private static String problem(Outcome outcome, Protocol protocol) {
    return switch (outcome) {
      case Outcome.Answered answered -> "";
      case Outcome.Silence silence ->
          protocol == Protocol.UDP ? "" : "timed out: Operation now in progress";
      case Outcome.Refused refused -> "failed: Connection refused";
      case Outcome.Told(var error, var from) -> "failed: " + Errors.words(error);
      case Outcome.NotSent(var why) -> "failed: " + Errors.words(why);
    };
  }

  private static Optional<Integer> port(String text) {
    return text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535
        ? Optional.of(Integer.parseInt(text))
        : Optional.empty();
  }
}
