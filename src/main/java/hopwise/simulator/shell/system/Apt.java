package hopwise.simulator.shell.system;

import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Program;
import java.util.Set;
import java.util.TreeSet;

/** {@code apt update} and {@code apt install}: what is simulated is installed already. */
public final class Apt implements Program {
  private static final String READING = "Reading package lists... Done\n";
  private static final int FAILURE = 100;

  private static final Set<String> PACKAGES =
      new TreeSet<>(
          Set.of(
              ("bridge-utils conntrack curl dnsutils ebtables grep iproute2 iptables iputils-ping"
                      + " mawk net-tools netcat netcat-openbsd procps sed tcpdump traceroute")
                  .split(" ")));

  @Override
  public Answer run(Call call) {
    var words = call.arguments().stream().filter(word -> !word.startsWith("-")).toList();
    var verb = words.isEmpty() ? "no verb" : words.getFirst();
    var missing = words.stream().skip(1).filter(name -> !PACKAGES.contains(name)).findFirst();
    if (!verb.equals("update") && !verb.equals("install")) {
      return call.fails(
          FAILURE,
          call.name() + ": " + verb + " is not simulated; simulated are: update install\n");
    }
    if (missing.isPresent()) {
      return call.fails(
          FAILURE,
          "%s: package %s is not simulated; simulated are: %s\n"
              .formatted(call.name(), missing.get(), String.join(" ", PACKAGES)));
    }
    var text = new StringBuilder(READING);
    words.stream()
        .skip(1)
        .forEach(name -> text.append(name).append(" is already the newest version.\n"));
    return call.prints(text.toString());
  }
}
