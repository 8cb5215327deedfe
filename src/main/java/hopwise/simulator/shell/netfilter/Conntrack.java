package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.netfilter.Connection;
import hopwise.simulator.linux.netfilter.Tuple;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * {@code conntrack -L|-D|-F|-C [-p PROTOCOL] [-s IP] [-d IP] [-r IP] [-q IP] [--sport N] [--dport
 * N]}.
 */
public final class Conntrack implements Program {
  private static final String VERSION = "conntrack v1.4.7 (conntrack-tools): ";
  private static final String HINT =
      "\nTry `conntrack -h' or 'conntrack --help' for more information.\n";
  private static final String SIMULATED = "-L -D -F -C -p -s -d -r -q --sport --dport";
  private static final Set<String> VERBS =
      Set.of("-L", "--dump", "-D", "--delete", "-F", "--flush", "-C", "--count");

  private static final Set<String> REAL =
      Set.of(
          ("-E --event -G --get -I --create -U --update -S --stats -n --src-nat -g --dst-nat -j"
                  + " --any-nat -m --mark -o --output -z --zero -f --family -t --timeout -u"
                  + " --status -w --zone -l --label -e --event-mask")
              .split(" "));

  @Override
  public Answer run(Call call) {
    String verb = "";
    var tests = new ArrayList<Predicate<Connection>>();
    boolean withPorts = false;
    for (var words = call.arguments().iterator(); words.hasNext(); ) {
      var word = words.next();
      if (VERBS.contains(word)) {
        if (!verb.isEmpty()) {
          return refuse(call, "Invalid commands combination");
        }
        verb = word.replaceFirst("--(.).*", "-$1").toUpperCase(Locale.ROOT);
        verb = word.equals("--dump") ? "-L" : word.equals("--delete") ? "-D" : verb;
      } else if (REAL.contains(word)) {
        return call.fails(
            2, "conntrack: " + word + " is not simulated; simulated are: " + SIMULATED + "\n");
      } else if (!word.startsWith("-")) {
        if (!word.equals("conntrack")) {
          return refuse(call, "unknown type `" + word + "'");
        }
      } else {
        boolean port = word.equals("--sport") || word.equals("--dport");
        var value = words.hasNext() ? words.next() : "";
        var test = port && !withPorts ? Optional.<Predicate<Connection>>empty() : test(word, value);
        if (test.isEmpty()) {
          return refuse(call, wrong(word, value));
        }
        withPorts |= word.equals("-p") || word.equals("--protonum");
        tests.add(test.get());
      }
    }
    if (verb.equals("-F") && !tests.isEmpty()) {
      return refuse(call, "Illegal option `--protonum' with this command");
    }
    return run(call, verb, connection -> tests.stream().allMatch(test -> test.test(connection)));
  }

  private static Answer refuse(Call call, String text) {
    return call.fails(2, VERSION + text + HINT);
  }

  private static String wrong(String option, String value) {
    return switch (option) {
      case "-p", "--protonum" -> "`" + value + "' unsupported protocol";
      case "-s",
          "-d",
          "-r",
          "-q",
          "--src",
          "--dst",
          "--orig-src",
          "--orig-dst",
          "--reply-src",
          "--reply-dst" ->
          "Invalid IP address `" + value + "'";
      default -> "unknown option `" + option + "'";
    };
  }

  private static Optional<Predicate<Connection>> test(String option, String value) {
    return switch (option) {
      case "-p", "--protonum" ->
          Protocol.parse(value).map(protocol -> on -> on.original().protocol() == protocol);
      case "-s", "--src", "--orig-src" ->
          Ipv4.parse(value).map(ip -> on -> on.original().source().equals(ip));
      case "-d", "--dst", "--orig-dst" ->
          Ipv4.parse(value).map(ip -> on -> on.original().destination().equals(ip));
      case "-r", "--reply-src" -> Ipv4.parse(value).map(ip -> on -> on.reply().source().equals(ip));
      case "-q", "--reply-dst" ->
          Ipv4.parse(value).map(ip -> on -> on.reply().destination().equals(ip));
      case "--sport" -> port(value).map(port -> on -> on.original().sourcePort() == port);
      case "--dport" -> port(value).map(port -> on -> on.original().destinationPort() == port);
      default -> Optional.empty();
    };
  }

  private static Optional<Integer> port(String value) {
    var number = Numbers.parse(value, 0, 65535);
    return number.isPresent() ? Optional.of((int) number.getAsLong()) : Optional.empty();
  }

  private static Answer run(Call call, String verb, Predicate<Connection> wanted) {
    var learned = call.world().dynamics().of(call.place());
    var alive =
        learned.connections().stream()
            .filter(connection -> connection.expires() > call.world().clock())
            .toList();
    var found = alive.stream().filter(wanted).toList();
    var others = alive.stream().filter(wanted.negate()).toList();
    return switch (verb) {
      case "-L" -> new Answer(call.world(), text(call, found), summary(found, "shown"), 0);
      case "-C" -> call.prints(alive.size() + "\n");
      case "-D" -> {
        var after = keep(call, others, summary(found, "deleted"), found.isEmpty() ? 1 : 0);
        yield new Answer(after.world(), text(call, found), after.errors(), after.status());
      }
      case "-F" ->
          keep(call, List.of(), VERSION + "connection tracking table has been emptied.\n", 0);
      default -> call.fails(2, "conntrack: no command; simulated are: " + SIMULATED + "\n");
    };
  }

  private static String summary(List<Connection> found, String done) {
    return VERSION + found.size() + " flow entries have been " + done + ".\n";
  }

  private static Answer keep(Call call, List<Connection> kept, String errors, int status) {
    var learned = call.world().dynamics().of(call.place()).withConnections(kept);
    var world = call.world().with(call.world().dynamics().with(call.place(), learned));
    return new Answer(world, "", errors, status);
  }

  private static String text(Call call, List<Connection> connections) {
    var text = new StringBuilder();
    connections.forEach(connection -> text.append(line(connection, call.world().clock())));
    return text.toString();
  }

  private static String line(Connection connection, long now) {
    var protocol = connection.original().protocol();
    var state = connection.state().isEmpty() ? "" : connection.state() + " ";
    return "%-8s %d %d %s%s %s%s %smark=%d use=1\n"
        .formatted(
            protocol,
            protocol.number(),
            (connection.expires() - now) / 1000,
            state,
            tuple(connection.original()),
            connection.replied() ? "" : "[UNREPLIED] ",
            tuple(connection.reply()),
            connection.assured() ? "[ASSURED] " : "",
            connection.mark());
  }

  private static String tuple(Tuple tuple) {
    var addresses = "src=" + tuple.source() + " dst=" + tuple.destination();
    return switch (tuple.protocol()) {
      case TCP, UDP ->
          addresses + " sport=" + tuple.sourcePort() + " dport=" + tuple.destinationPort();
      case ICMP ->
          addresses + " type=" + tuple.destinationPort() + " code=0 id=" + tuple.sourcePort();
    };
  }
}
