package hopwise.simulator.trace.kernel;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.linux.Dynamics;
import hopwise.simulator.linux.Learned;
import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkRef;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import hopwise.simulator.trace.Decision;
import hopwise.simulator.trace.Ground;
import hopwise.simulator.trace.Shot;
import hopwise.simulator.trace.Sighting;
import hopwise.simulator.trace.Sighting.Direction;
import hopwise.simulator.trace.Step;
import hopwise.simulator.trace.Watched;
import hopwise.simulator.trace.fabric.Fabric;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All namespaces that a walk has touched, and the frames that are on their way between links. */
final class Wire {
  /** Frames after which a walk is stopped. */
  private static final int BUDGET = 4_000;

  private final Ground ground;
  private final Dynamics before;
  private final long now;
  private final Map<NamespaceId, Stack> stacks = new LinkedHashMap<>();
  private final Map<String, WindowsNode> windows = new LinkedHashMap<>();
  private final Arrivals arrivals = new Arrivals();
  private final ArrayDeque<Runnable> programs = new ArrayDeque<>();
  private List<Runnable> timers = new ArrayList<>();
  final Ends ends = new Ends();
  final Chances chances;
  private final @Nullable Watch watch;
  final Openings openings = new Openings();
  Client client = Client.NOBODY;
  private int left = BUDGET;
  private @Nullable Fabric fabric;
  private boolean calling = true;

  Wire(Ground ground, Dynamics before, long now, Chances chances, @Nullable Watch watch) {
    this.ground = ground;
    this.before = before;
    this.now = now;
    this.chances = chances;
    this.watch = watch;
  }

  /** Azure's network as this walk changes what it remembers. */
  Fabric fabric() {
    var known = fabric;
    if (known == null) {
      known = new Fabric(ground.azure(), before, now, chances, new Probing(ground, before, now));
      fabric = known;
    }
    return known;
  }

  Azure azure() {
    return ground.azure();
  }

  Network network() {
    return ground.network();
  }

  long now() {
    return now;
  }

  Stack stack(NamespaceId id) {
    var stack = stacks.get(id);
    if (stack == null) {
      stack = new Stack(this, network().at(id), before.of(id));
      stacks.put(id, stack);
    }
    return stack;
  }

  /** The Windows node of a place, or that of a pod there; null where it is no Windows. */
  @Nullable WindowsNode windows(NamespaceId place) {
    var host = place.isRoot() ? ground.windows().at(place.host()).orElse(null) : null;
    return host == null
        ? null
        : windows.computeIfAbsent(host.name(), name -> new WindowsNode(this, host, before));
  }

  /** Shows a frame to whoever watches. */
  void show(Stack stack, Link link, Direction direction, Buffer buffer) {
    if (watch != null) {
      watch.sightings.add(new Sighting(stack.id(), link, direction, buffer.frame()));
    }
  }

  /** Notes a rule's decision, for the walk and for whoever watches. */
  void decided(Stack stack, Buffer buffer, Decision decision, Shot before) {
    buffer.note(stack.id(), decision, before);
    if (watch != null) {
      var step = new Step(decision, before, buffer.shot());
      watch.met.add(new Watched.Met(stack.id(), buffer.flow, step));
    }
  }

  /** Puts a frame at the end of the queue of a link, as one end of a pair does for the other. */
  void send(LinkRef to, Link link, Buffer buffer) {
    arrivals.add(new Arrivals.One(stack(to.namespace()), link, buffer));
  }

  /** Puts a frame that came out of a datagram into the queue of its tunnel. */
  void unwrapped(Stack stack, Link tunnel, Buffer buffer) {
    arrivals.addUnwrapped(new Arrivals.One(stack, tunnel, buffer));
  }

  /** Lets a program act: it gets its turn when the kernel has nothing left to move. */
  void wake(Runnable program) {
    programs.add(program);
  }

  /** Does something after a while, the same for all: when nothing moves and no program acts. */
  void later(Runnable timer) {
    timers.add(timer);
  }

  /**
   * Lets the client's socket act: while its system call goes on, which lasts until what it sent has
   * nothing left to move, only what comes after it.
   */
  void answer(Runnable client) {
    if (calling) {
      wake(client);
    } else {
      client.run();
    }
  }

  /** Lets frames arrive until none is on its way, and nobody waits for an answer. */
  void settle() {
    boolean moving = true;
    while (moving) {
      for (var next = arrivals.next(); next != null; next = arrivals.next()) {
        if (left-- <= 0) {
          ends.looped(next.stack().id(), next.buffer());
          arrivals.clear();
          return;
        }
        Devices.receive(next.stack(), next.link(), next.buffer());
      }
      calling = false;
      moving = act() || ring();
    }
  }

  private boolean act() {
    var next = programs.poll();
    if (next != null) {
      next.run();
    }
    return next != null;
  }

  /** Timers that run out together run before any frame arrives, the one set last first. */
  private boolean ring() {
    var due = timers.reversed();
    timers = new ArrayList<>();
    due.forEach(Runnable::run);
    return !due.isEmpty();
  }

  Dynamics after() {
    var learned = new HashMap<NamespaceId, Learned>();
    stacks.forEach((id, stack) -> learned.put(id, stack.learned()));
    if (fabric != null) {
      learned.putAll(fabric.learned());
    }
    windows.values().forEach(node -> learned.putAll(node.learned()));
    return before.with(learned);
  }
}
