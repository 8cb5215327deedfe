package hopwise.simulator.figure;

import hopwise.simulator.azure.Gateway;
import hopwise.simulator.azure.InternetHost;
import hopwise.simulator.azure.Site;
import hopwise.simulator.azure.SiteHost;
import hopwise.simulator.figure.Part.Band;
import hopwise.simulator.figure.Part.Flow;
import hopwise.simulator.figure.Part.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sketches what is not in Azure: sites on premises, and the internet. */
final class OutsideSketch {
  private static final int MOST_HOSTS = 4;

  private final Scene scene;
  private final List<Tie> ties;

  OutsideSketch(Scene scene, List<Tie> ties) {
    this.scene = scene;
    this.ties = ties;
  }

  List<Part> parts() {
    var azure = scene.world().estate().azure();
    var parts = new ArrayList<Part>();
    azure.all(Site.class).forEach(site -> parts.add(site(site)));
    internet(azure.internet()).ifPresent(parts::add);
    return parts;
  }

  private Part site(Site site) {
    var place = "azure/site/" + site.id().name();
    var lines = new ArrayList<Line>();
    lines.add(Line.name(site.id().name()));
    lines.add(Line.note("on-premises"));
    site.prefixes().stream().limit(2).map(scene::line).forEach(lines::add);
    var bands = new ArrayList<Band>();
    bands.add(
        new Band(Flow.GRID, hosts(place, site.hosts().stream().map(SiteHost::host).toList())));
    var lineEnds = connections(site);
    if (!lineEnds.isEmpty()) {
      var device = Scene.key(place, "device");
      var words = List.of(Line.name("VPN device"));
      bands.add(
          new Band(
              Flow.BARS, List.of(Part.leaf(Kind.DEVICE, device, "VPN device", words).at(place))));
      lineEnds.forEach(gateway ->
          ties.add(
              new Tie(
                  Figure.Line.TUNNEL,
                  device,
                  "azure/gateway/" + gateway.id().name(),
                  gateway.kind() == Gateway.Kind.VPN ? "tunnel" : "ExpressRoute circuit")));
    }
    return Part.around(
            Kind.SITE, Scene.key("site", site.id().name()), site.id().name(), lines, bands)
        .knowing(site.prefixes().stream().map(Object::toString).toList());
  }

  private List<Gateway> connections(Site site) {
    return scene.world().estate().azure().all(Gateway.class).stream()
        .filter(gateway ->
            gateway.connections().stream().anyMatch(line -> line.site().equals(site.id())))
        .toList();
  }

  private Optional<Part> internet(List<InternetHost> hosts) {
    if (hosts.isEmpty() && scene.world().estate().azure().all().isEmpty()) {
      return Optional.empty();
    }
    var place = "azure/internet";
    var words = List.of(Line.name("routers"));
    var bands =
        List.of(
            new Band(Flow.GRID, hosts(place, hosts.stream().map(InternetHost::host).toList())),
            new Band(
                Flow.BARS,
                List.of(
                    Part.leaf(Kind.BACKBONE, place, "routers of the internet", words).at(place))));
    var lines = List.of(Line.name("internet"));
    return Optional.of(Part.around(Kind.INTERNET, "internet", "internet", lines, bands));
  }

  private List<Part> hosts(String key, List<String> hosts) {
    var sketch = new HostSketch(scene, ties);
    var parts = new ArrayList<Part>();
    int room = hosts.size() > MOST_HOSTS ? MOST_HOSTS - 1 : MOST_HOSTS;
    var others = new ArrayList<String>();
    for (var host : hosts) {
      if (parts.size() < room || scene.isAsked(host)) {
        var name = HostSketch.name(host);
        parts.add(sketch.part(host, name, List.of(Line.name(name))));
      } else {
        others.add(host);
      }
    }
    if (!others.isEmpty()) {
      var words = List.of(Line.name(others.size() + " more"));
      var name = Count.more(others.size(), "machine");
      parts.add(Part.leaf(Kind.MORE, Scene.key(key, "more"), name, words).folding(others));
    }
    return parts;
  }
}
