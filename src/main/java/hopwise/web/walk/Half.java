package hopwise.web.walk;

import hopwise.simulator.lab.Journey;
import hopwise.simulator.lab.Target;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.trace.Trace;
import hopwise.simulator.world.Addresses;
import hopwise.simulator.world.Place;
import hopwise.web.address.AddressMarks;
import hopwise.web.figure.Ask;
import hopwise.web.figure.FigureView;
import hopwise.web.figure.FigureViews;
import hopwise.web.walk.CompareView.Decided;
import hopwise.web.walk.CompareView.Side;
import hopwise.web.walk.Comparisons.Network;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A walk in one of two networks. */
final class Half {
  final Network network;
  final String problem;
  private final String id;
  private final Optional<Journey> journey;
  final Optional<Trace> trace;
  final AddressMarks marks;
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
    var address = "/walk?scenario=" + network.name() + "&from=" + start.get() + "&to=" + end.get();
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
