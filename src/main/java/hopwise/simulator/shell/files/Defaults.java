package hopwise.simulator.shell.files;

import hopwise.simulator.world.Files;
import java.util.Map;
import java.util.TreeMap;

/** The files that every machine has from the start. */
final class Defaults {
  private Defaults() {}

  static Map<String, Files.Node> nodes(String host) {
    var nodes = new TreeMap<String, Files.Node>();
    for (var path :
        "/ /bin /dev /etc /etc/cni /etc/cni/net.d /home /proc /proc/sys /root /run /tmp /usr /var"
            .split(" ")) {
      nodes.put(path, new Files.Directory());
    }
    var name = hostName(host);
    nodes.put("/var/run", new Files.Symlink("/run"));
    nodes.put("/dev/null", new Files.Text(""));
    nodes.put("/etc/hostname", new Files.Text(name + "\n"));
    nodes.put("/etc/hosts", new Files.Text("127.0.0.1 localhost\n127.0.1.1 " + name + "\n"));
    nodes.put("/etc/resolv.conf", new Files.Text("nameserver 168.63.129.16\n"));
    return nodes;
  }

  /** The last part of a machine's name: {@code vm} of {@code host/vm}. */
  static String hostName(String host) {
    return host.substring(host.lastIndexOf('/') + 1);
  }
}
