package hopwise.simulator.shell.system;

import hopwise.simulator.linux.Namespace;
import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Program;
import hopwise.simulator.shell.Transcript;
import hopwise.simulator.shell.files.RealSysctls;
import hopwise.simulator.shell.files.SysctlTree;
import java.util.ArrayList;
import java.util.List;

/** {@code sysctl [-w] [-q] [-n] [-e] NAME[=VALUE]…} and {@code sysctl -a}. */
public final class Sysctl implements Program {
  private static final String SIMULATED = "-w -q -n -e -N -a";

  @Override
  public Answer run(Call call) {
    return new Run(call).answer();
  }

  /** One use: the namespace as it becomes with each argument. */
  private static final class Run {
    private final Call call;
    private final List<String> names = new ArrayList<>();
    private final Transcript written = new Transcript();
    private Namespace namespace;
    private boolean write;
    private boolean quiet;
    private boolean valueOnly;
    private boolean nameOnly;
    private boolean ignore;
    private boolean all;

    Run(Call call) {
      this.call = call;
      this.namespace = call.world().network().at(call.place());
    }

    Answer answer() {
      for (var word : call.arguments()) {
        if (!option(word)) {
          return call.fails(
              1,
              "sysctl: option " + word + " is not simulated; simulated are: " + SIMULATED + "\n");
        }
      }
      if (all) {
        new SysctlTree(namespace).paths().forEach(this::show);
      } else if (names.isEmpty()) {
        return call.fails(
            1, "sysctl: no variables specified\nTry `sysctl --help' for more information.\n");
      }
      names.forEach(this::argument);
      var world = call.world().with(call.world().network().with(namespace));
      return written.answer(world, 1);
    }

    private boolean option(String word) {
      switch (word) {
        case "--write" -> write = true;
        case "--quiet" -> quiet = true;
        case "--values" -> valueOnly = true;
        case "--names" -> nameOnly = true;
        case "--ignore" -> ignore = true;
        case "--all" -> all = true;
        default -> {
          return word.startsWith("-") ? letters(word) : names.add(word);
        }
      }
      return true;
    }

    private boolean letters(String word) {
      write |= word.contains("w");
      quiet |= word.contains("q");
      valueOnly |= word.contains("n");
      nameOnly |= word.contains("N");
      ignore |= word.contains("e");
      all |= word.contains("a");
      return word.matches("-[wqnNea]+");
    }

    private void argument(String argument) {
      int equals = argument.indexOf('=');
      var name = (equals < 0 ? argument : argument.substring(0, equals)).strip();
      var path = path(name);
      var tree = new SysctlTree(namespace);
      if (equals < 0 && write) {
        written.error("sysctl: command line(0): invalid syntax, continuing...\n");
      } else if (tree.read(path).isEmpty() && (equals >= 0 || !directory(path))) {
        missing(path);
      } else if (equals >= 0) {
        set(tree, path, argument.substring(equals + 1).strip());
      } else if (tree.read(path).isPresent()) {
        show(path);
      }
    }

    /** Shows all of a directory; false if it is none. */
    private boolean directory(String path) {
      boolean found = false;
      for (var each : new SysctlTree(namespace).paths()) {
        if (each.startsWith(path + "/")) {
          show(each);
          found = true;
        }
      }
      return found;
    }

    /** {@code net.ipv4.ip_forward} or {@code net/ipv4/ip_forward}: the first one decides. */
    private static String path(String name) {
      int dot = name.indexOf('.');
      int slash = name.indexOf('/');
      return dot >= 0 && (slash < 0 || dot < slash)
          ? name.replace("/", "\0").replace('.', '/').replace("\0", ".")
          : name;
    }

    private static String name(String path) {
      return path.replace(".", "\0").replace('/', '.').replace("\0", "/");
    }

    private void missing(String path) {
      if (RealSysctls.has(path)) {
        written.error("sysctl: " + RealSysctls.refusal(name(path)) + "\n");
      } else if (!ignore) {
        written.error("sysctl: cannot stat /proc/sys/" + path + ": No such file or directory\n");
      }
    }

    private void set(SysctlTree tree, String path, String value) {
      switch (tree.write(path, value)) {
        case SysctlTree.Done(var next) -> {
          namespace = next;
          if (!quiet) {
            print(path, value);
          }
        }
        case SysctlTree.Invalid invalid ->
            written.error("sysctl: setting key \"" + name(path) + "\": Invalid argument\n");
        case SysctlTree.Unknown(var simulated) ->
            written.error(
                "sysctl: %s=%s is not simulated; simulated are %s\n"
                    .formatted(name(path), value, simulated));
      }
    }

    private void show(String path) {
      print(path, new SysctlTree(namespace).read(path).orElse(""));
    }

    private void print(String path, String value) {
      written.out(
          nameOnly
              ? name(path) + "\n"
              : valueOnly ? value + "\n" : name(path) + " = " + value + "\n");
    }
  }
}
