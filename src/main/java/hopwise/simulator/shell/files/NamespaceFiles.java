package hopwise.simulator.shell.files;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** The files that stand for network namespaces, as {@code ip netns} and container runtimes make. */
final class NamespaceFiles {
  /** Where {@code ip netns} keeps them. */
  static final String FOLDER = "/run/netns";

  private NamespaceFiles() {}

  /** The namespaces with a file on a machine, by the file's path. */
  static SequencedMap<String, NamespaceId> of(Network network, String host) {
    var files = new LinkedHashMap<String, NamespaceId>();
    network.named(host).forEach(named -> files.put(named.path(), named.id()));
    for (var namespace : network.of(host)) {
      if (!namespace.id().isRoot()) {
        files.put(FOLDER + "/" + namespace.id().name(), namespace.id());
      }
    }
    return files;
  }
}
