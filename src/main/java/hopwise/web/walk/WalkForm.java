package hopwise.web.walk;

import hopwise.simulator.lab.Target;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.world.Place;
import hopwise.simulator.world.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose to walk, read from the query of an address: {@code from}, {@code to}, {@code
 * port} and {@code protocol}. Whatever cannot be read is kept, with a sentence beside it.
 */
public final class WalkForm {
  private final World world;
  private final Map<String, List<String>> query;
  private final Field from;
  private final Field to;
  private final Field port;
  private final Field protocol;
  private final @Nullable Place start;
  private final @Nullable Target target;

  /**
   * A field of the form.
   *
   * @param value as it stands there
   * @param problem one sentence; empty for none
   * @param like places that may have been meant
   */
  public record Field(String value, String problem, List<String> like) {
    /** Copies the list. */
    public Field {
      like = List.copyOf(like);
    }

    static Field good(String value) {
      return new Field(value, "", List.of());
    }

    static Field bad(String value, String problem) {
      return new Field(value, problem, List.of());
    }
  }

  private WalkForm(World world, Map<String, List<String>> query, boolean fresh) {
    this.world = world;
    this.query = query;
    this.from = fresh ? Field.good(startHere()) : sender(written("from"));
    var written = fresh ? Field.good(endHere()) : receiver(written("to"));
    this.port = fresh ? Field.good("") : port(written("port"));
    this.protocol = fresh ? Field.good("") : protocol(written("protocol"));
    this.start = Place.parse(from.value()).filter(place -> from.problem().isEmpty()).orElse(null);
    this.to = written;
    this.target =
        Target.parse(written.value())
            .filter(it -> written.problem().isEmpty())
            .map(this::withPort)
            .orElse(null);
  }

  /** Reads a query; without {@code from} and {@code to} a good example of the world is chosen. */
  public static WalkForm read(World world, Map<String, List<String>> query) {
    boolean fresh = !query.containsKey("from") && !query.containsKey("to");
    return new WalkForm(world, query, fresh);
  }

  /** Who sends. */
  public Field from() {
    return from;
  }

  /** Who is meant. */
  public Field to() {
    return to;
  }

  /** The port, empty for the only one. */
  public Field port() {
    return port;
  }

  /** The protocol, empty for what fits. */
  public Field protocol() {
    return protocol;
  }

  /** Whom one can send from. */
  public List<String> senders() {
    return new Choices(world).senders();
  }

  /** Whom one can send to. */
  public List<String> targets() {
    return new Choices(world).targets();
  }

  /** The walk, if every field can be read. */
  public Optional<WalkAsk> ask(int way, int step, String id, String address) {
    return start == null || target == null || !isReadable()
        ? Optional.empty()
        : Optional.of(new WalkAsk(start, target, asked(), way, step, id, true, address));
  }

  /** Whether every field can be read. */
  public boolean isReadable() {
    return start != null && target != null && port.problem().isEmpty();
  }

  private @Nullable Protocol asked() {
    return Protocol.parse(protocol.value()).orElse(null);
  }

  private String written(String name) {
    return query.getOrDefault(name, List.of("")).getLast().strip();
  }

  private String startHere() {
    return Roles.WEB_POD
        .in(world)
        .map(Place::toString)
        .orElseGet(() -> senders().stream().findFirst().orElse(""));
  }

  private String endHere() {
    return Roles.FAR_POD
        .in(world)
        .map(Place::toString)
        .orElseGet(() -> targets().stream().skip(1).findFirst().orElse(""));
  }

  private Field sender(String text) {
    var role = role(text);
    var place = role.or(() -> Place.parse(text));
    if (place.filter(it -> it.kind() == Place.Kind.SERVICE).isPresent()) {
      return Field.bad(text, "A service sends nothing. Choose a pod, a node or a host.");
    }
    return place
        .filter(this::exists)
        .map(it -> Field.good(it.toString()))
        .orElseGet(() -> unknown(text, "who sends", new Choices(world)::senderLike));
  }

  private Field receiver(String text) {
    int colon = text.indexOf(':');
    var ports = colon < 0 ? "" : text.substring(colon);
    var role = role(colon < 0 ? text : text.substring(0, colon));
    if (role.isPresent()) {
      return Field.good(role.get() + ports);
    }
    if (Target.hasWrongPort(text)) {
      return Field.bad(text, "A port is 1 to 65535.");
    }
    return Target.parse(text)
        .filter(it -> it.place() == null || exists(it.place()))
        .map(it -> Field.good(it.toString()))
        .orElseGet(() -> unknown(text, "who is meant", new Choices(world)::like));
  }

  private boolean exists(Place place) {
    return switch (place.kind()) {
      case SERVICE -> new Choices(world).hasService(place);
      case LAPTOP, NODE, POD, HOST ->
          world.network().find(new NamespaceId(place.machine(), place.namespace())).isPresent()
              || world.windows().at(place.machine()).isPresent();
    };
  }

  private Optional<Place> role(String text) {
    return Roles.of(text).flatMap(role -> role.in(world));
  }

  private Field unknown(String text, String what, Function<String, List<String>> search) {
    if (text.isEmpty()) {
      return Field.bad(text, "Say " + what + ".");
    }
    if (Roles.of(text).isPresent()) {
      return Field.bad(text, "This network has nobody in that role.");
    }
    int colon = text.indexOf(':');
    var like = search.apply(colon < 0 ? text : text.substring(0, colon));
    if (like.size() == 1) {
      return Field.good(like.getFirst() + (colon < 0 ? "" : text.substring(colon)));
    }
    return new Field(
        text, like.isEmpty() ? "“" + text + "” is no place here." : "Which one of these?", like);
  }

  private static Field port(String text) {
    boolean good =
        text.isEmpty() || (text.matches("[1-9]\\d{0,4}") && Integer.parseInt(text) <= 65_535);
    return good ? Field.good(text) : Field.bad(text, "A port is 1 to 65535.");
  }

  private static Field protocol(String text) {
    return text.isEmpty() || Protocol.parse(text).isPresent()
        ? Field.good(text)
        : Field.bad("", "A protocol is tcp, udp or icmp.");
  }

  private Target withPort(Target target) {
    boolean asks = target.port() == 0 && !port.value().isEmpty() && port.problem().isEmpty();
    return asks
        ? new Target(target.place(), target.ip(), Integer.parseInt(port.value()), target.protocol())
        : target;
  }
}
