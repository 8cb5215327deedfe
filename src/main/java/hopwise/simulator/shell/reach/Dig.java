package hopwise.simulator.shell.reach;

import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Program;
import hopwise.simulator.shell.names.Resolver;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code dig NAME} of BIND 9.18 for addresses; {@code +short}, {@code +search}. */
public final class Dig implements Program {
  private static final String VERSION = "; <<>> DiG 9.18.33-1~deb12u2-Debian <<>> ";
  private static final int TTL = 30;
  private static final int IDS = 65_536;
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  @Override
  public Answer run(Call call) {
    var names = new ArrayList<String>();
    for (var word : call.arguments()) {
      if (word.startsWith("@") || word.startsWith("-")) {
        return call.fails(
            1, "dig: " + word + " is not simulated; simulated is dig NAME [A] [+short]\n");
      }
      if (!word.startsWith("+") && !word.equals("A")) {
        names.add(word);
      }
    }
    if (names.size() != 1) {
      return call.fails(1, "dig: simulated is dig NAME [A] [+short] [+search]\n");
    }
    var name = names.getFirst().replaceFirst("\\.$", "");
    var resolver = Resolver.of(call.world(), call.place());
    var searched = call.arguments().contains("+search");
    var candidates = searched ? resolver.candidates(name) : List.of(name);
    var lookup = Lookup.ask(call.world(), call.place(), name, candidates);
    if (!lookup.answered()) {
      var text =
          "\n" + VERSION + name + "\n;; global options: +cmd\n;; no servers could be reached\n";
      return new Answer(lookup.world(), text, "", 9);
    }
    return new Answer(
        lookup.world(),
        call.arguments().contains("+short") ? brief(lookup) : full(call, resolver, lookup),
        "",
        0);
  }

  private static String brief(Lookup lookup) {
    var text = new StringBuilder();
    lookup.addresses().forEach(ip -> text.append(ip).append('\n'));
    return text.toString();
  }

  private static String full(Call call, Resolver resolver, Lookup lookup) {
    var name = lookup.fullName();
    int count = lookup.addresses().size();
    var text = new StringBuilder("\n" + VERSION + String.join(" ", call.arguments()));
    text.append("\n;; global options: +cmd\n;; Got answer:\n");
    text.append(
        ";; ->>HEADER<<- opcode: QUERY, status: %s, id: %d\n"
            .formatted(
                count == 0 ? "NXDOMAIN" : "NOERROR", Sender.random(call.world(), name, IDS)));
    text.append(
        ";; flags: qr %srd%s; QUERY: 1, ANSWER: %d, AUTHORITY: 0, ADDITIONAL: 1\n\n"
            .formatted(
                resolver.cluster() == null ? "" : "aa ",
                resolver.cluster() == null ? " ra" : "",
                count));
    text.append(";; OPT PSEUDOSECTION:\n; EDNS: version: 0, flags:; udp: 1232\n");
    text.append(";; QUESTION SECTION:\n;").append(name).append(".\t\tIN\tA\n\n");
    if (count > 0) {
      text.append(";; ANSWER SECTION:\n");
      lookup
          .addresses()
          .forEach(ip -> text.append("%s.\t%d\tIN\tA\t%s\n".formatted(name, TTL, ip)));
      text.append('\n');
    }
    text.append(";; Query time: 0 msec\n");
    text.append(";; SERVER: %s#53(%s) (UDP)\n".formatted(resolver.server(), resolver.server()));
    text.append(";; WHEN: ").append(WHEN.format(call.world().instant())).append('\n');
    return text.append(
            ";; MSG SIZE  rcvd: %d\n\n".formatted(12 + name.length() + 6 + 16 * count + 11))
        .toString();
  }
}
