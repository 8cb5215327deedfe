package hopwise.simulator.linux;

import hopwise.simulator.net.Ipv4;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Machines that follow from something else, such as the nodes of a cluster: each is made when
 * somebody looks at it. The same question has the same answer for as long as the object lives.
 */
public interface Machines {
  /** No machine. */
  Machines NONE =
      new Machines() {
        @Override
        public @Nullable Namespace derive(NamespaceId id) {
          return null;
        }

        @Override
        public List<Named> named(String host) {
          return List.of();
        }

        @Override
        public Stream<NamespaceId> ids() {
          return Stream.of();
        }

        @Override
        public @Nullable NamespaceId owner(Ipv4 ip) {
          return null;
        }
      };

  /**
   * A namespace that has a file on another machine, as a pod's on its node.
   *
   * @param path absolute, without symbolic links, such as {@code /run/netns/cni-1}
   */
  record Named(String path, NamespaceId id) {}

  /** A namespace as it is before anybody touched it; null for one that does not follow. */
  @Nullable Namespace derive(NamespaceId id);

  /** The namespaces with a file on a machine, the oldest first. */
  List<Named> named(String host);

  /** All that can be derived, sorted. Far too many for a list in a large cluster. */
  Stream<NamespaceId> ids();

  /** Whose address it is; null for nobody's. */
  @Nullable NamespaceId owner(Ipv4 ip);
}
