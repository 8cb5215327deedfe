package hopwise.simulator.shell.reach;

import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Program;
import hopwise.simulator.world.Capture;
import hopwise.simulator.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code tcpdump}: it waits in the background, shows what the next command that sends packets
 * causes, and ends.
 */
public final class Tcpdump implements Program {
  @Override
  public Answer run(Call call) {
    var options = Options.read(call.arguments(), "nevlU", "icZ");
    if (options.unknown() != '\0') {
      return call.fails(
          1,
          "tcpdump: invalid option -- '"
              + options.unknown()
              + "'\ntcpdump: simulated are -i LINK, -n, -e, -c COUNT, and an expression\n");
    }
    if (options.lacking() != '\0') {
      return call.fails(1, "tcpdump: option requires an argument -- '" + options.lacking() + "'\n");
    }
    var links = call.world().network().at(call.place()).links();
    var link = options.values().getOrDefault('i', "any");
    if (!link.equals("any") && links.named(link).isEmpty()) {
      return call.fails(
          1, "tcpdump: " + link + ": No such device exists\n(SIOCGIFHWADDR: No such device)\n");
    }
    var count = options.values().getOrDefault('c', "0");
    if (!count.matches("\\d{1,6}")) {
      return call.fails(1, "tcpdump: invalid packet count " + count + "\n");
    }
    var wrong = CaptureFilter.wrongWord(options.operands());
    if (wrong.isPresent()) {
      return call.fails(
          1,
          "tcpdump: can't parse filter expression: “"
              + wrong.get()
              + "” is not simulated; simulated are arp ip icmp tcp udp host port src dst and or"
              + " not\n");
    }
    var captures = new ArrayList<>(call.world().captures());
    captures.add(
        new Capture(
            call.place(),
            link,
            options.has('e'),
            options.operands(),
            Integer.parseInt(count),
            List.of()));
    return new Answer(
        call.world().withCaptures(captures),
        "",
        "listening on " + link + "; the next command that sends packets is shown\n",
        0);
  }

  /**
   * What the captures of a world have seen.
   *
   * @param output empty where none has seen anything yet
   * @param world without the captures that have reported
   */
  public record Report(World world, String output) {}

  /** Ends the captures that have seen something. */
  public static Report report(World world) {
    var output = new StringBuilder();
    var waiting = new ArrayList<Capture>();
    for (var capture : world.captures()) {
      if (capture.lines().isEmpty()) {
        waiting.add(capture);
      } else {
        output.append("tcpdump in %s on %s:\n".formatted(capture.at(), capture.link()));
        capture.lines().forEach(line -> output.append(line).append('\n'));
        int many = capture.lines().size();
        output.append(many).append(many == 1 ? " packet captured\n" : " packets captured\n");
      }
    }
    return waiting.size() == world.captures().size()
        ? new Report(world, "")
        : new Report(world.withCaptures(waiting), output.toString());
  }
}
