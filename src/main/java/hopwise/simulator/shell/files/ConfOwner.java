package hopwise.simulator.shell.files;

import hopwise.simulator.linux.InterfaceConf;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.Sysctls;
import java.util.ArrayList;
import java.util.List;

/** A directory under {@code /proc/sys/net/ipv4/conf}. */
sealed interface ConfOwner {
  /** {@code all}. */
  record All() implements ConfOwner {}

  /** {@code default}: what new links start with. */
  record Fresh() implements ConfOwner {}

  /** A link. */
  record OfLink(int index, String name) implements ConfOwner {}

  /** All of a namespace. */
  static List<ConfOwner> of(Namespace namespace) {
    var owners = new ArrayList<ConfOwner>(List.of(new All(), new Fresh()));
    namespace.links().all().forEach(link -> owners.add(new OfLink(link.index(), link.name())));
    return owners;
  }

  /** The name of the directory. */
  default String name() {
    return switch (this) {
      case All all -> "all";
      case Fresh fresh -> "default";
      case OfLink(var index, var name) -> name;
    };
  }

  /** Its values. */
  default InterfaceConf conf(Namespace namespace) {
    return switch (this) {
      case All all -> namespace.sysctls().all();
      case Fresh fresh -> namespace.sysctls().fresh();
      case OfLink(var index, var name) -> {
        var link = namespace.links().at(index);
        yield link == null ? InterfaceConf.INITIAL : link.conf();
      }
    };
  }

  /** The namespace with other values here. */
  default Namespace with(Namespace namespace, InterfaceConf conf) {
    var old = namespace.sysctls();
    return switch (this) {
      case All all ->
          namespace.with(
              new Sysctls(
                  old.ipForward(), old.bridgeCallsIptables(), old.defaultTtl(), conf, old.fresh()));
      case Fresh fresh ->
          namespace.with(
              new Sysctls(
                  old.ipForward(), old.bridgeCallsIptables(), old.defaultTtl(), old.all(), conf));
      case OfLink(var index, var name) -> {
        var link = namespace.links().at(index);
        yield link == null ? namespace : namespace.with(link.withConf(conf));
      }
    };
  }
}
