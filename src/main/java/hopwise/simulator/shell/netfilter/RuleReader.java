package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.netfilter.Match;
import hopwise.simulator.linux.netfilter.Selector;
import hopwise.simulator.linux.netfilter.Target;
import hopwise.simulator.net.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the parts of one rule; the first thing that is wrong is its {@link #refusal}. */
final class RuleReader {
  private static final int LONGEST_INTERFACE = 15;
  private static final Set<String> OTHER_PROTOCOLS =
      Set.of(
          ("igmp ggp ipencap st egp igp pup hmp xns-idp rdp iso-tp4 dccp xtp ddp idpr-cmtp ipv6"
                  + " ipv6-route ipv6-frag idrp rsvp gre esp ah skip ipv6-icmp icmpv6 ipv6-nonxt"
                  + " ipv6-opts rspf vmtp eigrp ospf ax.25 ipip etherip encap pim ipcomp vrrp l2tp"
                  + " isis sctp fc mobility-header udplite mpls-in-ip manet hip shim6 wesp rohc")
              .split(" "));

  /** An option of one of the extensions read so far. */
  record Known(Extension<?> extension, Option option) {}

  private final List<Extension<Match>> matches = new ArrayList<>();
  private @Nullable Extension<Target> target;
  private @Nullable String jump;
  private Selector.@Nullable Kind kind;
  private boolean protocolGiven;
  private Selector.@Nullable Interface input;
  private Selector.@Nullable Interface output;
  private @Nullable Addresses source;
  private @Nullable Addresses destination;
  private @Nullable Refusal refusal;

  Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  void refuse(Refusal why) {
    if (refusal == null) {
      refusal = why;
    }
  }

  private void once(boolean given, String option) {
    if (given) {
      refuse(Refusal.usage("multiple " + option + " flags not allowed"));
    }
  }

  void source(String value, boolean negated) {
    once(source != null, "-s");
    source = Addresses.read(value, negated);
  }

  void destination(String value, boolean negated) {
    once(destination != null, "-d");
    destination = Addresses.read(value, negated);
  }

  void input(String value, boolean negated) {
    once(input != null, "-i");
    input = link(value, negated);
  }

  void output(String value, boolean negated) {
    once(output != null, "-o");
    output = link(value, negated);
  }

  private Selector.Interface link(String name, boolean negated) {
    if (name.isEmpty()) {
      refuse(Refusal.usage("Empty interface is likely to be undesired"));
    } else if (name.length() > LONGEST_INTERFACE) {
      refuse(Refusal.usage("interface name `" + name + "' must be shorter than IFNAMSIZ (15)"));
    }
    return new Selector.Interface(name, negated);
  }

  void protocol(String value, boolean negated) {
    once(protocolGiven, "-p");
    protocolGiven = true;
    var name = value.toLowerCase(Locale.ROOT);
    var number = Numbers.parse(name, 0, 255);
    if (name.equals("all") || name.equals("ip") || number.orElse(-1) == 0) {
      if (negated) {
        refuse(Refusal.usage("rule would never match protocol"));
      }
      return;
    }
    var protocol = Protocol.parse(number.isPresent() ? "" + number.getAsLong() : name);
    if (protocol.isPresent()) {
      kind = new Selector.Kind(protocol.get(), negated);
    } else if (number.isPresent() || OTHER_PROTOCOLS.contains(name)) {
      refuse(Refusal.notSimulated("protocol " + name, List.of("all", "icmp", "tcp", "udp")));
    } else {
      refuse(Refusal.usage("unknown protocol \"" + name + "\" specified"));
    }
  }

  void match(String name) {
    Extensions.match(name).ifPresentOrElse(matches::add, () -> refuse(Extensions.noMatch(name)));
  }

  void jump(String name) {
    once(jump != null, "-j");
    jump = name;
    target = Extensions.target(name).orElse(null);
    Extensions.noTarget(name).ifPresent(this::refuse);
    if (name.isEmpty()) {
      refuse(Refusal.usage("Invalid target name (too short)"));
    }
  }

  /** The name after {@code -j} where it must be a chain's, null where it is not. */
  @Nullable String jumpsTo() {
    return target == null ? jump : null;
  }

  /** Whether {@code -j} says so. */
  boolean jumpsTo(String name) {
    return name.equals(jump);
  }

  boolean hasInput() {
    return input != null;
  }

  boolean hasOutput() {
    return output != null;
  }

  /** The extension's option that {@code name} is, or alone begins with; null for none. */
  @Nullable Known option(String name) {
    var found = known(name);
    if (found == null && kind != null && !hasOwnMatch(kind.protocol())) {
      matches.add(Extensions.match(kind.protocol()));
      found = known(name);
      if (found == null) {
        matches.removeLast();
      }
    }
    return found;
  }

  private boolean hasOwnMatch(Protocol protocol) {
    return matches.stream().anyMatch(match -> match.name().equals(protocol.toString()));
  }

  private @Nullable Known known(String name) {
    var all = new ArrayList<Known>();
    var extensions = new ArrayList<Extension<?>>(matches);
    if (target != null) {
      extensions.add(target);
    }
    for (var extension : extensions.reversed()) {
      extension.options().forEach(option -> all.add(new Known(extension, option)));
    }
    var exact = all.stream().filter(known -> known.option().name().equals(name)).findFirst();
    var begun = all.stream().filter(known -> known.option().name().startsWith(name)).toList();
    return exact.orElse(begun.size() == 1 ? begun.getFirst() : null);
  }

  void take(Known known, String value, boolean negated) {
    known.extension().take(known.option(), value, negated, kind);
    known.extension().refusal().ifPresent(this::refuse);
  }

  List<Match> matches() {
    var finished = new ArrayList<Match>();
    for (var match : matches) {
      var made = match.finish(kind);
      match.refusal().ifPresent(this::refuse);
      if (made != null) {
        finished.add(made);
      }
    }
    if (finished.stream().filter(RuleReader::testsPorts).count() > 1) {
      refuse(Refusal.notSimulated("a second -m tcp or -m udp", List.of("one for each rule")));
    }
    return finished;
  }

  /** The real tool shows two such matches as one. */
  private static boolean testsPorts(Match match) {
    return match instanceof Match.Ports ports
        && (ports.source() != null || ports.destination() != null || ports.syn() != null);
  }

  Target target() {
    if (target == null) {
      return jump == null ? new Target.None() : new Target.Jump(jump);
    }
    var made = target.finish(kind);
    target.refusal().ifPresent(this::refuse);
    return made == null ? new Target.None() : made;
  }

  List<Selector> selectors() {
    var selectors = new ArrayList<Selector>();
    var sources = source == null ? Addresses.any() : source;
    var destinations = destination == null ? Addresses.any() : destination;
    sources.refusal().ifPresent(this::refuse);
    destinations.refusal().ifPresent(this::refuse);
    for (var from : sources.ranges()) {
      for (var to : destinations.ranges()) {
        selectors.add(new Selector(from, to, testing(input), testing(output), kind));
      }
    }
    return selectors;
  }

  /** {@code -i +} matches every link: the real tool keeps nothing of it. */
  private static Selector.@Nullable Interface testing(Selector.@Nullable Interface link) {
    return link != null && link.name().equals("+") && !link.negated() ? null : link;
  }
}
