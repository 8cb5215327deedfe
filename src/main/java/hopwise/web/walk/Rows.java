package hopwise.web.walk;

import hopwise.simulator.azure.NextHopType;
import hopwise.simulator.azure.NsgRule;
import hopwise.simulator.lab.Narrator;
import hopwise.simulator.net.Packet;
import hopwise.simulator.trace.Decision;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.FabricDecision;
import hopwise.simulator.trace.Shot;
import hopwise.simulator.world.World;
import hopwise.web.address.AddressMarks;
import hopwise.web.walk.WalkView.Lost;
import hopwise.web.walk.WalkView.Passed;
import hopwise.web.walk.WalkView.Pill;
import hopwise.web.walk.WalkView.Row;
import java.util.ArrayList;
import java.util.List;

/** Makes rows of moments. */
final class Rows {
  private final World world;
  private final AddressMarks marks;
  private final WalkAsk ask;
  private final Sentences sentences;

  Rows(World world, AddressMarks marks, WalkAsk ask) {
    this.world = world;
    this.marks = marks;
    this.ask = ask;
    this.sentences = new Sentences(world);
  }

  /**
   * A row.
   *
   * @param number its own, from 1
   * @param sent the packet as the part began
   */
  Row of(Moment moment, int number, int current, Shot sent) {
    var evidence = Evidence.of(world, moment);
    var headers = Headers.of(marks, moment);
    var changed = isRewritten(moment);
    return new Row(
        number,
        url(number),
        number == current,
        moment.at().toString(),
        Names.of(moment.at()),
        Stages.of(moment.decision()),
        Narrator.kind(moment.last()),
        tone(moment),
        marks.html(sentences.of(moment)),
        evidence.won().stream().map(marks::html).toList(),
        evidence.path().stream().map(marks::html).toList(),
        evidence.lost().stream()
            .map(lost -> new Lost(marks.html(lost.line()), marks.html(lost.reason())))
            .toList(),
        evidence.more() == 0 ? "" : "and " + evidence.more() + " more",
        headers,
        changed,
        moment.passed().stream()
            .map(stay -> new Passed(Names.of(stay.at()), marks.html(sentences.passed(stay.step()))))
            .toList(),
        more(moment, evidence, changed),
        pill(sent, moment.last().after()),
        moment.hop());
  }

  private String url(int number) {
    return ask.address().isEmpty()
        ? "#" + ask.id() + "-" + number
        : ask.address() + "&step=" + number + "#" + ask.id() + "-" + number;
  }

  private static String more(Moment moment, Evidence evidence, boolean changed) {
    var words = new ArrayList<String>();
    int lost = evidence.lost().size() + evidence.more();
    if (lost > 0) {
      words.add(lost(moment.decision(), lost));
    }
    int path = evidence.path().size();
    if (path > 0) {
      words.add(path + (path == 1 ? " rule that led here" : " rules that led here"));
    }
    if (!changed) {
      words.add("the headers");
    }
    int passed = moment.passed().size();
    if (passed > 0) {
      words.add(passed + (passed == 1 ? " step before it" : " steps before it"));
    }
    return String.join(", ", words);
  }

  private static String lost(Decision decision, int count) {
    boolean route =
        decision instanceof Decision.Routed || decision instanceof FabricDecision.Steered;
    return count
        + (route ? " route" : " rule")
        + (count == 1 ? "" : "s")
        + (route ? " that did not win" : " that did not match");
  }

  private static boolean isRewritten(Moment moment) {
    var before = moment.step().before();
    var after = moment.last().after();
    return before.payload() instanceof Packet was
        && after.payload() instanceof Packet is
        && !(Packets.end(before, true).equals(Packets.end(after, true))
            && Packets.end(before, false).equals(Packets.end(after, false))
            && was.protocol() == is.protocol());
  }

  /** nat, drop, done, or nothing: see {@link Row}. */
  static String tone(Moment moment) {
    if (isBad(moment)) {
      return "drop";
    }
    return moment.decision() instanceof Decision.Delivered
        ? "done"
        : isRewritten(moment) ? "nat" : "";
  }

  private static boolean isBad(Moment moment) {
    return switch (moment.decision()) {
      case Decision.Ended(var disposition, var detail) ->
          disposition != Disposition.EXITS_TO_INTERNET;
      case Decision.Filtered filtered -> filtered.verdict() == Decision.Verdict.DROP;
      case Decision.BridgeFiltered filtered -> true;
      case Decision.Resolved resolved -> resolved.how() == Decision.Resolved.How.UNANSWERED;
      case Decision.Policed policed -> policed.by() == null;
      case Decision.Served served -> served.pod() == null;
      case FabricDecision.Vetted vetted -> !vetted.passes();
      case FabricDecision.Secured secured -> secured.rule().access() == NsgRule.Access.DENY;
      case FabricDecision.Steered steered -> steered.route().type() == NextHopType.NONE;
      default -> false;
    };
  }

  private static Pill pill(Shot sent, Shot now) {
    var source = Packets.ip(now, true);
    if (!source.equals(Packets.ip(sent, true))) {
      return new Pill("from " + source, true);
    }
    var destination = Packets.ip(now, false);
    return destination.equals(Packets.ip(sent, false))
        ? new Pill("from " + source, false)
        : new Pill("to " + destination, true);
  }

  /** The rows of a part, numbered from {@code first}. */
  List<Row> of(List<Moment> moments, int first, int current) {
    var rows = new ArrayList<Row>();
    for (var moment : moments) {
      rows.add(of(moment, first + rows.size(), current, moments.getFirst().step().after()));
    }
    return rows;
  }
}
