package hopwise.simulator.shell.files;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.world.Files;
import hopwise.simulator.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of one machine as one of its namespaces sees them. */
public final class FileSystem {
  private static final String SYSCTLS = "/proc/sys/";
  private static final int MOST_LINKS = 20;
  private static final int LONGEST = 1 << 20;

  private final World world;
  private final NamespaceId place;
  private final String directory;

  /**
   * The files of a machine.
   *
   * @param directory where relative paths begin
   */
  public FileSystem(World world, NamespaceId place, String directory) {
    this.world = world;
    this.place = place;
    this.directory = directory;
  }

  /** What became of an access. */
  public sealed interface Access<T> {
    /** It gave {@code value}. */
    record Granted<T>(T value) implements Access<T> {}

    /** It was refused. */
    record Refused<T>(Problem problem) implements Access<T> {}

    /** The real machine has it, the simulator does not; {@code message} says so. */
    record NotSimulated<T>(String message) implements Access<T> {}
  }

  private static <T> Access<T> refused(Problem problem) {
    return new Access.Refused<>(problem);
  }

  /** The absolute path that {@code path} means, without {@code .} and {@code ..}. */
  public String absolute(String path) {
    var parts = new ArrayList<String>();
    var whole = path.startsWith("/") ? path : directory + "/" + path;
    for (var part : whole.split("/")) {
      if (part.equals("..")) {
        if (!parts.isEmpty()) {
          parts.removeLast();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return "/" + String.join("/", parts);
  }

  /** All nodes: those that every machine has, and over them those that were made. */
  private NavigableMap<String, Files.Node> nodes() {
    var nodes = new TreeMap<>(Defaults.nodes(world, place));
    nodes.putAll(world.files().under(place.host()));
    for (var path : NamespaceFiles.of(world.network(), place.host()).keySet()) {
      nodes.put(path, new Files.Text(""));
      for (var folder = parent(path); !folder.equals("/"); folder = parent(folder)) {
        nodes.putIfAbsent(folder, new Files.Directory());
      }
    }
    var tree = tree();
    for (var path : tree.paths()) {
      int slash = 0;
      while ((slash = path.indexOf('/', slash + 1)) > 0) {
        nodes.put(SYSCTLS + path.substring(0, slash), new Files.Directory());
      }
      nodes.put(SYSCTLS + path, new Files.Text(tree.read(path).orElse("") + "\n"));
    }
    return nodes;
  }

  private SysctlTree tree() {
    return new SysctlTree(world.network().at(place));
  }

  /** Follows symbolic links, also those on the way; null where they lead in a circle. */
  private @Nullable String real(String path, NavigableMap<String, Files.Node> nodes, boolean last) {
    var real = absolute(path);
    for (int links = 0; links <= MOST_LINKS; links++) {
      var next = followed(real, nodes, last);
      if (next.equals(real)) {
        return real;
      }
      real = absolute(next);
    }
    return null;
  }

  private static String followed(
      String path, NavigableMap<String, Files.Node> nodes, boolean last) {
    for (int slash = path.indexOf('/', 1); ; slash = path.indexOf('/', slash + 1)) {
      boolean whole = slash < 0;
      var part = whole ? path : path.substring(0, slash);
      if ((!whole || last) && nodes.get(part) instanceof Files.Symlink(var target)) {
        var base = target.startsWith("/") ? target : parent(part) + "/" + target;
        return base + path.substring(part.length());
      }
      if (whole) {
        return path;
      }
    }
  }

  private static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? "/" : path.substring(0, slash);
  }

  /** The content of a file. */
  public Access<String> read(String path) {
    var nodes = nodes();
    var real = real(path, nodes, true);
    if (real == null) {
      return refused(Problem.TOO_MANY_LINKS);
    }
    return switch (nodes.get(real)) {
      case Files.Text(var content) when path.endsWith("/") -> refused(Problem.NOT_DIRECTORY);
      case Files.Text(var content) -> new Access.Granted<>(content);
      case Files.Directory found -> refused(Problem.IS_DIRECTORY);
      case Files.Symlink symlink -> refused(Problem.TOO_MANY_LINKS);
      case null -> absent(real, nodes);
    };
  }

  private <T> Access<T> absent(String real, NavigableMap<String, Files.Node> nodes) {
    if (nodes.get(parent(real)) instanceof Files.Text) {
      return refused(Problem.NOT_DIRECTORY);
    }
    return real.startsWith(SYSCTLS) && RealSysctls.has(real.substring(SYSCTLS.length()))
        ? new Access.NotSimulated<>(RealSysctls.refusal(real))
        : refused(Problem.ABSENT);
  }

  /** What lies directly in a directory, by name; a file alone is listed under its own path. */
  public Access<NavigableMap<String, Files.Node>> list(String path) {
    var nodes = nodes();
    var real = real(path, nodes, true);
    var node = real == null ? null : nodes.get(real);
    var found = new TreeMap<String, Files.Node>();
    if (real == null) {
      return refused(Problem.TOO_MANY_LINKS);
    } else if (node == null) {
      return absent(real, nodes);
    } else if (!(node instanceof Files.Directory)) {
      found.put(path, node);
      return new Access.Granted<>(found);
    }
    var prefix = real.equals("/") ? "/" : real + "/";
    for (Map.Entry<String, Files.Node> entry : nodes.tailMap(prefix).entrySet()) {
      if (!entry.getKey().startsWith(prefix)) {
        break;
      }
      var name = entry.getKey().substring(prefix.length());
      if (!name.isEmpty() && name.indexOf('/') < 0) {
        found.put(name, entry.getValue());
      }
    }
    return new Access.Granted<>(found);
  }

  /** The namespace that a file stands for, such as {@code /var/run/netns/ns1}. */
  public Optional<NamespaceId> namespace(String path) {
    var real = real(path, nodes(), true);
    return Optional.ofNullable(NamespaceFiles.of(world.network(), place.host()).get(real));
  }

  /** The namespaces that {@code ip netns} knows by their names, the oldest first. */
  public SequencedMap<String, NamespaceId> namespaces() {
    var folder = real(NamespaceFiles.FOLDER, nodes(), true) + "/";
    var found = new LinkedHashMap<String, NamespaceId>();
    NamespaceFiles.of(world.network(), place.host())
        .forEach((path, id) -> {
          if (path.startsWith(folder)) {
            found.put(path.substring(folder.length()), id);
          }
        });
    return found;
  }

  /** What lies at a path itself, links not followed; null for nothing. */
  public Files.@Nullable Node node(String path) {
    var nodes = nodes();
    var real = real(path, nodes, false);
    return real == null ? null : nodes.get(real);
  }

  /** Whether a path leads to a directory. */
  public boolean isDirectory(String path) {
    var nodes = nodes();
    var real = real(path, nodes, true);
    return real != null && nodes.get(real) instanceof Files.Directory;
  }

  /** Whether something can be written at a path: asked before the program runs. */
  public Access<Boolean> mayWrite(String path) {
    var nodes = nodes();
    var real = real(path, nodes, true);
    if (real == null) {
      return refused(Problem.TOO_MANY_LINKS);
    }
    var node = nodes.get(real);
    if (node instanceof Files.Directory || path.endsWith("/")) {
      return refused(Problem.IS_DIRECTORY);
    }
    if (node == null && real.startsWith("/proc/")) {
      return absent(real, nodes);
    }
    return switch (nodes.get(parent(real))) {
      case Files.Directory found -> new Access.Granted<>(true);
      case Files.Text text -> refused(Problem.NOT_DIRECTORY);
      case Files.Symlink symlink -> refused(Problem.TOO_MANY_LINKS);
      case null -> refused(Problem.ABSENT);
    };
  }

  /** Writes a file; under {@code /proc/sys}, a value. */
  public Access<World> write(String path, String content, boolean append) {
    if (mayWrite(path) instanceof Access.Refused<Boolean>(var problem)) {
      return refused(problem);
    }
    if (mayWrite(path) instanceof Access.NotSimulated<Boolean>(var message)) {
      return new Access.NotSimulated<>(message);
    }
    var real = real(path, nodes(), true);
    if (real == null || real.equals("/dev/null")) {
      return new Access.Granted<>(world);
    }
    if (real.startsWith(SYSCTLS)) {
      return sysctl(real.substring(SYSCTLS.length()), content);
    }
    var before = append && read(real) instanceof Access.Granted<String>(var old) ? old : "";
    var text = before + content;
    return text.length() > LONGEST
        ? new Access.NotSimulated<>("a file of more than 1 MB is not simulated")
        : put(real, new Files.Text(text));
  }

  private Access<World> sysctl(String path, String content) {
    return switch (tree().write(path, content)) {
      case SysctlTree.Done(var namespace) ->
          new Access.Granted<>(world.with(world.network().with(namespace)));
      case SysctlTree.Invalid invalid -> refused(Problem.INVALID);
      case SysctlTree.Unknown(var simulated) ->
          new Access.NotSimulated<>(
              content.strip() + " is not simulated for " + path + "; simulated are " + simulated);
    };
  }

  private Access<World> put(String real, Files.Node node) {
    return new Access.Granted<>(world.with(world.files().with(place.host(), real, node)));
  }

  /** Makes a link, a file or a directory where there is nothing yet. */
  public Access<World> make(String path, Files.Node node) {
    var nodes = nodes();
    var real = real(path, nodes, false);
    if (real == null) {
      return refused(Problem.TOO_MANY_LINKS);
    }
    if (nodes.containsKey(real)) {
      return refused(Problem.EXISTS);
    }
    return nodes.get(parent(real)) instanceof Files.Directory && !real.startsWith("/proc/")
        ? put(real, node)
        : refused(Problem.ABSENT);
  }

  /** Takes a file, a link or an empty directory away. */
  public Access<World> remove(String path) {
    var nodes = nodes();
    var real = real(path, nodes, false);
    if (real == null || !nodes.containsKey(real)) {
      return refused(Problem.ABSENT);
    }
    if (nodes.keySet().stream().anyMatch(other -> other.startsWith(real + "/"))) {
      return refused(Problem.NOT_EMPTY);
    }
    return world.files().at(place.host(), real) == null
        ? refused(Problem.NOT_PERMITTED)
        : new Access.Granted<>(world.with(world.files().without(place.host(), real)));
  }
}
