package hopwise.web.walk;

import hopwise.simulator.lab.Journey;
import hopwise.simulator.lab.Target;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.trace.Trace;
import hopwise.simulator.world.Addresses;
import hopwise.simulator.world.Place;
import hopwise.simulator.world.World;
import hopwise.web.address.AddressMarks;
import hopwise.web.figure.Ask;
import hopwise.web.figure.FigureView;
import hopwise.web.figure.FigureViews;
import hopwise.web.walk.CompareView.Decided;
import hopwise.web.walk.CompareView.Side;
import hopwise.web.walk.CompareView.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lays one walk in two networks side by side. */
public final class Comparisons {
  /** A network to compare. */
  public record Network(String name, String title, World world) {}

  /** What came of it: a problem in a sentence, or all the rest. */
  public record Compared(
      String problem, String summaryHtml, List<Side> sides, List<Stage> stages) {}

  private Comparisons() {}

  /**
   * Compares.
   *
   * @param from a role's word, or a place that both have
   * @param to likewise, or an address, each with {@code :PORT} if need be
   */
  public static Compared of(Network left, Network right, String from, String to) {
    var one = Half.of(left, from, to, "left");
    var other = Half.of(right, from, to, "right");
    var problem = one.problem.isEmpty() ? other.problem : one.problem;
    if (!problem.isEmpty() || one.trace.isEmpty() || other.trace.isEmpty()) {
      return new Compared(problem, "", List.of(), List.of());
    }
    var stages = stages(one, other);
    return new Compared(
        "",
        one.marks.html(summary(one, other) + difference(stages)),
        List.of(one.side(), other.side()),
        stages);
  }

  private static String difference(List<Stage> stages) {
    var titles =
        stages.stream()
            .filter(stage -> !stage.same())
            .map(Stage::title)
            .map(title -> Character.toLowerCase(title.charAt(0)) + title.substring(1))
            .map(title -> title.replace("azure", "Azure"))
            .toList();
    return titles.isEmpty()
        ? " Every stage decides alike."
        : " What differs: " + String.join(", ", titles) + ".";
  }

  private static List<Stage> stages(Half left, Half right) {
    var stages = new ArrayList<Stage>();
    for (var leg : Leg.values()) {
      var here = left.moments(leg);
      var there = right.moments(leg);
      if (!here.isEmpty() || !there.isEmpty()) {
        stages.add(
            new Stage(
                leg.title(),
                kinds(here).equals(kinds(there)),
                left.decided(here, kinds(there)),
                right.decided(there, kinds(here))));
      }
    }
    return stages;
  }

  private static Set<String> kinds(List<Moment> moments) {
    return moments.stream().map(Kinds::of).collect(Collectors.toSet());
  }

  private static String summary(Half left, Half right) {
    var one = left.seen();
    var other = right.seen();
    if (one.isEmpty() || other.isEmpty()) {
      return left.network.name()
          + ": "
          + left.ends()
          + " "
          + right.network.name()
          + ": "
          + right.ends();
    }
    var who = left.receiver();
    boolean alike = left.owner(one.get()).equals(right.owner(other.get()));
    return alike
        ? "%s sees %s in both networks: %s and %s."
            .formatted(who, left.owner(one.get()), one.get(), other.get())
        : "%s sees %s, %s, in %s, and %s, %s, in %s."
            .formatted(
                who,
                one.get(),
                left.owner(one.get()),
                left.network.name(),
                other.get(),
                right.owner(other.get()),
                right.network.name());
  }

  /** One side. */
  private static final class Half {
    private final Network network;
    private final String problem;
    private final String id;
    private final Optional<Journey> journey;
    private final Optional<Trace> trace;
    private final AddressMarks marks;
    private final String address;

    private Half(
        Network network, String problem, Optional<Journey> journey, String id, String address) {
      this.network = network;
      this.problem = problem;
      this.journey = journey;
      this.id = id;
      this.address = address;
      this.trace = journey.map(it -> it.walk(network.world().seed()).request());
      this.marks = AddressMarks.of(network.world());
    }

    static Half of(Network network, String from, String to, String id) {
      var world = network.world();
      int colon = to.indexOf(':');
      var whom = colon < 0 ? to : to.substring(0, colon);
      var port = colon < 0 ? "" : to.substring(colon);
      var start = Roles.of(from).map(role -> role.in(world)).orElseGet(() -> Place.parse(from));
      var end =
          Roles.of(whom)
              .map(role -> role.in(world).map(Place::toString))
              .orElseGet(() -> Optional.of(whom))
              .flatMap(text -> Target.parse(text + port));
      if (start.isEmpty() || end.isEmpty()) {
        var missing = start.isEmpty() ? from : to;
        return failed(network, id, "has nobody who is “" + words(missing) + "”");
      }
      var address =
          "/walk?scenario=" + network.name() + "&from=" + start.get() + "&to=" + end.get();
      return switch (Journey.plan(world, start.get(), end.get(), null, 0)) {
        case Journey.Plan.Impossible(var reason) -> failed(network, id, "cannot: " + reason);
        case Journey.Plan.Ready(var journey) ->
            new Half(network, "", Optional.of(journey), id, address);
      };
    }

    private static Half failed(Network network, String id, String why) {
      return new Half(
          network, "The network " + network.name() + " " + why + ".", Optional.empty(), id, "");
    }

    private static String words(String text) {
      return Roles.of(text).map(Roles::title).orElse(text);
    }

    Side side() {
      return new Side(
          network.name(),
          network.title(),
          marks.html(
              journey.map(it -> it.probe().from() + " to " + it.probe().destination()).orElse("")),
          figure(),
          address);
    }

    private FigureView figure() {
      var ask = Ask.column("compare-" + id);
      return FigureViews.of(
          network.world(),
          trace
              .map(it -> ask.walking(List.of(new Ask.Trail("request", it, it.hops().size()))))
              .orElse(ask));
    }

    List<Moment> moments(Leg leg) {
      return trace.stream()
          .flatMap(it -> {
            var legs = Leg.of(it);
            return Moments.of(network.world(), 0, it).stream()
                .filter(moment -> legs.get(moment.hop()) == leg);
          })
          .toList();
    }

    List<Decided> decided(List<Moment> moments, Set<String> others) {
      var sentences = new Sentences(network.world());
      return moments.stream()
          .map(moment ->
              new Decided(
                  Names.of(moment.at()),
                  Stages.of(moment.decision()),
                  Rows.tone(moment),
                  marks.html(sentences.of(moment)),
                  Evidence.of(network.world(), moment).won().stream().map(marks::html).toList(),
                  !others.contains(Kinds.of(moment))))
          .toList();
    }

    Optional<Ipv4> seen() {
      return trace.flatMap(it -> Optional.ofNullable(it.seen())).map(Trace.Seen::source);
    }

    String receiver() {
      var name = trace.map(it -> it.hops().getLast().at().host()).orElse("");
      return name.startsWith("pod/") ? "The other pod" : name.substring(name.lastIndexOf('/') + 1);
    }

    /** Whose address it is, in words that mean the same in both networks. */
    String owner(Ipv4 ip) {
      var home = Addresses.of(network.world()).home(ip).orElse("a stranger");
      if (home.startsWith("pod/")) {
        return "the pod";
      }
      if (home.startsWith("node/")) {
        return "the node";
      }
      return home.startsWith("public address") ? "a public address" : home;
    }

    String ends() {
      return trace.map(it -> Summary.text(network.world(), it)).orElse("");
    }
  }
}
