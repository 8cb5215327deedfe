package hopwise.cli;

import hopwise.simulator.lab.DispositionWords;
import hopwise.simulator.lab.Journey;
import hopwise.simulator.lab.Narrator;
import hopwise.simulator.trace.Trace;
import hopwise.simulator.trace.Walk;
import java.util.List;
import java.util.Locale;

/** A walk for a terminal. */
final class TraceText {
  private final StringBuilder text = new StringBuilder();

  private TraceText() {}

  static String of(Journey journey, List<Journey.Branch> branches) {
    var lines = new TraceText();
    var walk = branches.getFirst().walk();
    lines.heading(journey, walk);
    lines.trace("Request", walk.request());
    if (walk.reply() != null) {
      lines.trace("Reply", walk.reply());
    }
    if (walk.error() != null) {
      lines.trace("The error message to the sender", walk.error());
    }
    lines.others(branches);
    return lines.text.toString();
  }

  private void heading(Journey journey, Walk walk) {
    var probe = journey.probe();
    line(
        "%s -> %s (%s): %s"
            .formatted(
                probe.from(), probe.destination(), probe.protocol(), walk.request().disposition()));
    var seen = walk.request().seen();
    if (seen != null) {
      line(
          "The receiver sees %s:%d -> %s:%d"
              .formatted(
                  seen.source(), seen.sourcePort(), seen.destination(), seen.destinationPort()));
    }
  }

  private void trace(String title, Trace trace) {
    line("");
    line(title + ": " + DispositionWords.of(trace.disposition()));
    for (var hop : trace.hops()) {
      line("  " + hop.at());
      for (var step : hop.steps()) {
        line("    %-15s %s".formatted(Narrator.kind(step), Narrator.sentence(step)));
      }
    }
  }

  private void others(List<Journey.Branch> branches) {
    if (branches.size() > 1) {
      line("");
      line("Rules choose at random here. All ways:");
    }
    for (var branch : branches.size() > 1 ? branches : List.<Journey.Branch>of()) {
      var seen = branch.walk().request().seen();
      var where =
          seen == null ? "" : " at %s:%d".formatted(seen.destination(), seen.destinationPort());
      line(
          String.format(
              Locale.ROOT,
              "  %5.1f %%  %s%s",
              branch.probability() * 100,
              branch.walk().request().disposition(),
              where));
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
