package hopwise.web.plan;

import static hopwise.simulator.plan.PlanWords.count;
import static hopwise.simulator.plan.PlanWords.number;
import static hopwise.simulator.plan.PlanWords.owner;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.plan.Blocks.Run;
import hopwise.simulator.plan.Owner;
import hopwise.simulator.world.AddressSpace;
import java.util.ArrayList;
import java.util.List;

/** Cuts a range into rows of equal size, and shows whose each address is. */
final class BlockPicture {
  private static final int MOST_ROWS = 32;
  private static final int SHORTEST_ROW = 16;
  private static final int MOST_CELLS = 64;
  private static final int MOST_RUNS = 300;

  private final Cidr range;
  private final List<Run> runs;
  private final long perRow;

  private BlockPicture(Cidr range, List<Run> runs) {
    this.range = range;
    this.runs = runs;
    this.perRow = Math.min(range.size(), Math.max(SHORTEST_ROW, range.size() / MOST_ROWS));
  }

  static PlanView.Picture of(
      String id, String title, AddressSpace space, Cidr range, List<Run> runs) {
    var picture = new BlockPicture(range, runs);
    int left = runs.size() - MOST_RUNS;
    return new PlanView.Picture(
        id,
        title,
        range.toString(),
        space.word(),
        number(picture.perRow),
        picture.rows(),
        runs.stream().limit(MOST_RUNS).map(BlockPicture::run).toList(),
        left > 0 ? count(left, "more line") + " like these; ask for an address above." : "",
        runs.stream().map(run -> kind(run.owner())).distinct().toList());
  }

  private List<PlanView.Row> rows() {
    var rows = new ArrayList<PlanView.Row>();
    int at = 0;
    for (long row = 0; row < range.size(); row += perRow) {
      while (end(runs.get(at)) <= row) {
        at++;
      }
      rows.add(row(row, at));
    }
    return rows;
  }

  private PlanView.Row row(long begin, int at) {
    var cells = new ArrayList<PlanView.Cell>();
    int here = 0;
    while (at + here < runs.size() && start(runs.get(at + here)) < begin + perRow) {
      here++;
    }
    var shown = runs.subList(at, at + here);
    for (var group : here > MOST_CELLS ? groups(shown) : shown.stream().map(List::of).toList()) {
      long from = Math.max(begin, start(group.getFirst()));
      long to = Math.min(begin + perRow, end(group.getLast()));
      cells.add(new PlanView.Cell(kind(group), from - begin, to - from, title(group)));
    }
    return new PlanView.Row(address(begin), perRow, cells);
  }

  /** Nodes and their pods in one, where a row has too many to be told apart. */
  private static List<List<Run>> groups(List<Run> runs) {
    var groups = new ArrayList<List<Run>>();
    for (var run : runs) {
      if (!groups.isEmpty() && isCluster(run) && isCluster(groups.getLast().getLast())) {
        groups.getLast().add(run);
      } else {
        groups.add(new ArrayList<>(List.of(run)));
      }
    }
    return groups;
  }

  private static boolean isCluster(Run run) {
    return run.owner() instanceof Owner.Node || run.owner() instanceof Owner.Pods;
  }

  private static String kind(List<Run> group) {
    return group.stream().anyMatch(run -> run.owner() instanceof Owner.Pods)
        ? kind(
            group.getFirst().owner() instanceof Owner.Node
                ? group.getLast().owner()
                : group.getFirst().owner())
        : kind(group.getFirst().owner());
  }

  private static String kind(Owner owner) {
    return switch (owner) {
      case Owner.Reserved() -> "reserved";
      case Owner.Others() -> "others";
      case Owner.Node(var number) -> "node";
      case Owner.Pods(var node) -> node % 2 == 0 ? "pods" : "pods-odd";
      case Owner.Surge() -> "surge";
      case Owner.Free() -> "free";
    };
  }

  private static String title(List<Run> group) {
    var words = owner(group.getFirst().owner());
    var upTo = group.size() == 1 ? "" : " to " + owner(group.getLast().owner());
    return last(group.getFirst(), group.getLast()) + ": " + words + upTo;
  }

  private static String last(Run first, Run last) {
    var end = new Ipv4((int) (last.first().bits() + last.count() - 1));
    return first.first().equals(end) ? end.toString() : first.first() + " – " + end;
  }

  private static PlanView.Run run(Run run) {
    var last = new Ipv4((int) (run.first().bits() + run.count() - 1));
    return new PlanView.Run(
        run.first().toString(), last.toString(), number(run.count()), owner(run.owner()));
  }

  private long start(Run run) {
    return Integer.toUnsignedLong(run.first().bits() - range.network().bits());
  }

  private long end(Run run) {
    return start(run) + run.count();
  }

  private String address(long offset) {
    return new Ipv4((int) (range.network().bits() + offset)).toString();
  }
}
