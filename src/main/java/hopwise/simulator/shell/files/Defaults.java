package hopwise.simulator.shell.files;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.shell.names.Resolver;
import hopwise.simulator.world.Files;
import hopwise.simulator.world.World;
import java.util.Map;
import java.util.TreeMap;

/** The files that every machine has from the start. */
final class Defaults {
  private Defaults() {}

  static Map<String, Files.Node> nodes(World world, NamespaceId place) {
    var nodes = new TreeMap<String, Files.Node>();
    for (var path :
        "/ /bin /dev /etc /etc/cni /etc/cni/net.d /home /proc /proc/sys /root /run /tmp /usr /var"
            .split(" ")) {
      nodes.put(path, new Files.Directory());
    }
    var name = hostName(place.host());
    nodes.put("/var/run", new Files.Symlink("/run"));
    nodes.put("/dev/null", new Files.Text(""));
    nodes.put("/etc/hostname", new Files.Text(name + "\n"));
    var own =
        Resolver.Inside.at(world, place)
            .map(inside -> inside.pod().ip() + "\t")
            .orElse("127.0.1.1 ");
    nodes.put("/etc/hosts", new Files.Text("127.0.0.1 localhost\n" + own + name + "\n"));
    nodes.put("/etc/resolv.conf", new Files.Text(Resolver.of(world, place).text()));
    return nodes;
  }

  /** The last part of a machine's name: {@code vm} of {@code host/vm}. */
  static String hostName(String host) {
    return host.substring(host.lastIndexOf('/') + 1);
  }
}
