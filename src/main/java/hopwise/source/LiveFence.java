package hopwise.source;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import hopwise.course.Live;
import hopwise.simulator.lab.Goal;
import hopwise.simulator.lab.GoalReader;
import hopwise.simulator.lab.Target;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.world.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a fence that the simulator fills; reports what is wrong with it. */
final class LiveFence {
  private static final Map<String, List<String>> ATTRIBUTES =
      Map.of(
          "console", List.of("lab", "scenario", "at"),
          "topology", List.of("lab", "scenario", "show"),
          "walk", List.of("lab", "scenario", "from", "to", "protocol", "expect"),
          "plan", PlanAttributes.NAMES,
          "claim", List.of("lab", "scenario"));

  private final FencedCodeBlock fence;
  private final String kind;
  private final Map<String, String> attributes;
  private final Page page;
  private final List<Position> lines = new ArrayList<>();
  private boolean broken;

  private LiveFence(FencedCodeBlock fence, FenceInfo info, Page page) {
    this.fence = fence;
    this.kind = info.kind();
    this.attributes = info.attributes();
    this.page = page;
  }

  /**
   * A block, and where it stands.
   *
   * @param lines of a console's lines, of a claim's goals
   * @param text what a reader searches for
   */
  record Found(Live block, Position position, List<Position> lines, String text) {
    Found {
      lines = List.copyOf(lines);
    }

    boolean isFigure() {
      return switch (block) {
        case Live.Topology topology -> true;
        case Live.Walk walk -> true;
        case Live.Plan plan -> true;
        case Live.Console console -> false;
        case Live.Claim claim -> false;
      };
    }
  }

  /** The block; empty, with an error, where something is wrong. */
  static Optional<Found> read(FencedCodeBlock fence, FenceInfo info, Page page) {
    return new LiveFence(fence, info, page).read();
  }

  private Optional<Found> read() {
    var known = ATTRIBUTES.getOrDefault(kind, List.of());
    for (var name : attributes.keySet()) {
      if (!known.contains(name)) {

        error(
            name,
            "unknown-attribute",
            "“%s” is no attribute of a %s; there are %s"
                .formatted(name, kind, String.join(", ", known)));
      }
    }
    return switch (kind) {
      case "console" -> console();
      case "topology" -> topology();
      case "walk" -> walk();
      case "claim" -> claim();
      default -> plan();
    };
  }

  private Optional<Found> console() {
    var stage = stage();
    var at = optional("at", this::place);
    var listing = ConsoleLines.read(fence, page, lines);
    if (listing.isEmpty()) {
      error("empty-block", "write commands into the console, one a line");
    }
    return found(
        stage.map(found -> new Live.Console(found, at, listing)),
        fence.getContentChars().toString());
  }

  private Optional<Found> topology() {
    var stage = stage();
    var show = attributes.getOrDefault("show", "");
    var places =
        Arrays.stream(show.split(","))
            .filter(name -> !name.isEmpty())
            .flatMap(name -> place("show", name).stream())
            .toList();
    var caption = caption();
    return found(
        stage.map(found -> new Live.Topology(numberless(caption), found, places)), caption.text());
  }

  private Optional<Found> walk() {
    var stage = stage();
    var from = required("from", "PLACE", this::place);
    var to = required("to", "PLACE-or-IP[:PORT]", this::target);
    @Nullable Protocol protocol = optional("protocol", this::protocol);
    @Nullable Disposition expected = optional("expect", this::disposition);
    var caption = caption();
    return found(
        stage.flatMap(found ->
            from.flatMap(sender ->
                to.map(target ->
                    new Live.Walk(
                        numberless(caption), found, sender, target, protocol, expected)))),
        caption.text());
  }

  private Optional<Found> claim() {
    var stage = stage();
    var goals = goals();
    if (goals.isEmpty() && !broken) {
      error("empty-block", "write goals into the claim, one a line");
    }
    return found(stage.map(found -> new Live.Claim(found, goals)), "");
  }

  private Optional<Found> plan() {
    var caption = caption();
    var request =
        PlanAttributes.read(
            attributes,
            missing -> error("missing-attribute", missing),
            (name, message) -> error(name, "wrong-attribute", message));
    return found(request.map(found -> new Live.Plan(numberless(caption), found)), caption.text());
  }

  private List<Goal> goals() {
    var goals = new ArrayList<Goal>();
    for (var line : fence.getContentLines()) {
      var text = line.toString().strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      switch (GoalReader.read(text)) {
        case GoalReader.Result.Read(var goal) -> {
          goals.add(goal);
          lines.add(page.position(line));
        }
        case GoalReader.Result.Unreadable(var message) -> {
          broken = true;
          page.error(page.position(line), "unreadable-goal", message);
        }
      }
    }
    return goals;
  }

  private Optional<Live.Stage> stage() {
    var lab = attributes.get("lab");
    var scenario = attributes.get("scenario");
    if ((lab == null) == (scenario == null)) {
      error("missing-attribute", "a %s needs lab=NAME or scenario=NAME".formatted(kind));
      return Optional.empty();
    }
    var stages = page.context.stages();
    var scene = lab == null ? stages.scene(scenario == null ? "" : scenario) : stages.lab(lab);
    if (scene.isEmpty() && lab != null) {
      var names = stages.labs().keySet();
      error(
          "lab",
          "unknown-lab",
          "the front matter has no “%s” under “labs”%s".formatted(lab, Nearest.hint(lab, names)));
    } else if (scene.isEmpty() && scenario != null) {
      error("scenario", "unknown-scenario", stages.unknown(scenario));
    }
    return scene.map(found -> new Live.Stage(lab == null ? "" : lab, found));
  }

  private Optional<Place> place(String name, String text) {
    return orBad(name, Place.parse(text), text + " is no place; places are " + Place.forms());
  }

  private Optional<Target> target(String name, String text) {
    return orBad(
        name,
        Target.parse(text),
        Target.hasWrongPort(text)
            ? text + ": a port is 1 to 65535"
            : text + " is no PLACE-or-IP[:PORT]; places are " + Place.forms());
  }

  private Optional<Protocol> protocol(String name, String text) {
    return orBad(name, Protocol.parse(text), "a protocol is tcp, udp or icmp, not " + text);
  }

  private Optional<Disposition> disposition(String name, String text) {
    var word = text.toUpperCase(Locale.ROOT);
    var all = Arrays.stream(Disposition.values()).map(Disposition::name).toList();
    return orBad(
        name,
        all.contains(word) ? Optional.of(Disposition.valueOf(word)) : Optional.empty(),
        "a walk ends as %s, not %s".formatted(String.join(", ", all), text));
  }

  private <T> Optional<T> required(
      String name, String form, BiFunction<String, String, Optional<T>> read) {
    var value = attributes.get(name);
    if (value == null) {
      error("missing-attribute", "a %s needs %s=%s".formatted(kind, name, form));
      return Optional.empty();
    }
    return read.apply(name, value);
  }

  private <T> @Nullable T optional(String name, BiFunction<String, String, Optional<T>> read) {
    var value = attributes.get(name);
    return value == null ? null : read.apply(name, value).orElse(null);
  }

  private <T> Optional<T> orBad(String name, Optional<T> found, String message) {
    if (found.isEmpty()) {
      error(name, "wrong-attribute", message);
    }
    return found;
  }

  private Fragment caption() {
    var content = fence.getContentChars();
    var text = fence.baseSubSequence(content.getStartOffset(), content.getEndOffset()).toString();
    return Fences.inner(text, content.getStartOffset(), page);
  }

  private Live.Caption numberless(Fragment caption) {
    return new Live.Caption(page.context.number(), 0, caption.inline());
  }

  private Optional<Found> found(Optional<? extends Live> block, String text) {
    return broken
        ? Optional.empty()
        : block.map(live -> new Found(live, page.position(fence), lines, text));
  }

  private void error(String rule, String message) {
    error("", rule, message);
  }

  /** Reports an error at an attribute; at the fence where {@code attribute} is empty. */
  private void error(String attribute, String rule, String message) {
    broken = true;
    var info = fence.getInfo();
    var written = Pattern.compile("\\s" + Pattern.quote(attribute) + "(?:[=\\s]|$)").matcher(info);
    var at =
        !attribute.isEmpty() && written.find()
            ? info.subSequence(written.start() + 1)
            : fence.getChars();
    page.error(page.position(at), rule, message);
  }
}
