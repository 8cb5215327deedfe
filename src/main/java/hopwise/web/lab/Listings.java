package hopwise.web.lab;

import hopwise.simulator.lab.Lab;
import hopwise.simulator.lab.Prompt;
import hopwise.web.address.AddressMarks;
import hopwise.web.lab.LabView.Listing;
import hopwise.web.lab.LabView.Typed;
import java.util.List;

/** Makes the listing of a terminal. */
public final class Listings {
  /** Commands of a terminal that are shown at once. */
  public static final int SHOWN = 30;

  private static final int LONGEST = 240;
  private static final int HEAD = 160;
  private static final int TAIL = 40;

  private final Lab lab;
  private final String url;
  private final AddressMarks marks;

  /**
   * Listings of a lab.
   *
   * @param url of the lab
   */
  public Listings(Lab lab, String url) {
    this.lab = lab;
    this.url = url;
    this.marks = AddressMarks.of(lab.world());
  }

  /** The newest commands of a terminal, those before {@code clear} not among them. */
  public Listing newest(String tab) {
    var all = entries(tab);
    int from = Math.max(0, all.size() - SHOWN);
    for (int i = from; i < all.size(); i++) {
      if (all.get(i).line().strip().equals("clear")) {
        from = i + 1;
      }
    }
    return listing(all, from, all.size());
  }

  /** All commands of all terminals. */
  public List<Typed> all() {
    return lab.log().stream().map(this::typed).toList();
  }

  /** The commands of a terminal before one of them. */
  public Listing before(String tab, int sequence) {
    var all = entries(tab).stream().filter(entry -> entry.sequence() < sequence).toList();
    return listing(all, Math.max(0, all.size() - SHOWN), all.size());
  }

  /** The commands of a terminal after one of them. */
  public Listing after(String tab, int sequence) {
    var all = entries(tab);
    int from = (int) all.stream().filter(entry -> entry.sequence() <= sequence).count();
    return listing(all, from, all.size());
  }

  private List<Lab.Entry> entries(String tab) {
    return lab.log().stream().filter(entry -> entry.tab().equals(tab)).toList();
  }

  private Listing listing(List<Lab.Entry> all, int from, int to) {
    var shown = all.subList(from, to);
    int first = shown.isEmpty() ? lab.sequence() + 1 : shown.getFirst().sequence();
    return new Listing(from, first, shown.stream().map(this::typed).toList());
  }

  private Typed typed(Lab.Entry entry) {
    int number = entry.sequence();
    var prompt = Prompt.of(lab.after(number - 1).session(entry.tab()));
    var lines = entry.line().lines().toList();
    var printed = lab.printed(number);
    var output = printed.lines().toList();
    boolean whole = output.size() <= LONGEST;
    return new Typed(
        number,
        prompt.namespace(),
        prompt.text(),
        lines.isEmpty() ? "" : lines.getFirst(),
        lines.isEmpty() ? lines : lines.subList(1, lines.size()),
        html(whole ? output : output.subList(0, HEAD)),
        whole ? 0 : output.size() - HEAD - TAIL,
        whole ? "" : html(output.subList(output.size() - TAIL, output.size())),
        url + "/output/" + number,
        lab.status(number),
        ExitStatuses.words(lab.status(number), printed));
  }

  private String html(List<String> lines) {
    return marks.html(String.join("\n", lines));
  }
}
