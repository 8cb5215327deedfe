package hopwise.simulator.shell.files;

import hopwise.simulator.linux.InterfaceConf;
import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.Links;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.Sysctls;
import java.util.ArrayList;
import java.util.Optional;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The sysctls of a namespace by their paths under {@code /proc/sys}, such as {@code
 * net/ipv4/ip_forward}.
 */
public final class SysctlTree {
  /** What became of a write. */
  public sealed interface Written {}

  /** The namespace has the value. */
  public record Done(Namespace namespace) implements Written {}

  /** The kernel says {@code Invalid argument}. */
  public record Invalid() implements Written {}

  /** The kernel takes it, the simulator does not; {@code simulated} says what it takes. */
  public record Unknown(String simulated) implements Written {}

  private final Namespace namespace;
  private final NavigableMap<String, SysctlValue> values = new TreeMap<>();

  /** The sysctls of a namespace with the links it has. */
  public SysctlTree(Namespace namespace) {
    this.namespace = namespace;
    values.put(
        "net/ipv4/ip_forward",
        SysctlValue.flag(space -> space.sysctls().ipForward(), SysctlTree::forwardEverywhere));
    values.put(
        "net/ipv4/ip_default_ttl",
        new SysctlValue(
            1,
            255,
            true,
            space -> space.sysctls().defaultTtl(),
            (space, value) -> space.with(withTtl(space.sysctls(), value))));
    values.put(
        "net/bridge/bridge-nf-call-iptables",
        SysctlValue.flag(
            space -> space.sysctls().bridgeCallsIptables(),
            (space, value) -> space.with(withBridge(space.sysctls(), value))));
    ConfOwner.of(namespace).forEach(this::conf);
  }

  private void conf(ConfOwner owner) {
    for (var field : ConfField.values()) {
      var path = "net/ipv4/conf/" + owner.name() + "/" + field.fileName();
      if (field == ConfField.FORWARDING && owner.name().equals("all")) {
        values.put(
            path,
            SysctlValue.flag(space -> space.sysctls().ipForward(), SysctlTree::forwardEverywhere));
      } else {
        values.put(
            path,
            new SysctlValue(
                0,
                field.most(),
                false,
                space -> field.read(owner.conf(space)),
                (space, value) -> owner.with(space, field.write(owner.conf(space), value))));
      }
    }
  }

  /** The paths of all sysctls that are simulated, sorted. */
  public Iterable<String> paths() {
    return values.keySet();
  }

  /** The value at a path, empty where there is none. */
  public Optional<String> read(String path) {
    return Optional.ofNullable(values.get(path))
        .map(value -> Integer.toString(value.reading().apply(namespace)));
  }

  /**
   * Writes a value.
   *
   * @throws IllegalArgumentException if nothing is at {@code path}
   */
  public Written write(String path, String text) {
    var value = values.get(path);
    if (value == null) {
      throw new IllegalArgumentException("no sysctl at " + path);
    }
    if (!text.strip().matches("-?\\d{1,9}")) {
      return new Invalid();
    }
    int number = Integer.parseInt(text.strip());
    if (number >= value.least() && number <= value.most()) {
      return new Done(value.writing().apply(namespace, number));
    }
    return value.refuses()
        ? new Invalid()
        : new Unknown("values from " + value.least() + " to " + value.most());
  }

  /** {@code ip_forward} and {@code conf.all.forwarding} write every link's forwarding. */
  private static Namespace forwardEverywhere(Namespace space, boolean on) {
    var links = new ArrayList<Link>();
    for (var link : space.links().all()) {
      links.add(link.withConf(ConfField.FORWARDING.write(link.conf(), on ? 1 : 0)));
    }
    var sysctls = space.sysctls();
    return space
        .withLinks(new Links(links), space.lastIndex())
        .with(
            new Sysctls(
                on,
                sysctls.bridgeCallsIptables(),
                sysctls.defaultTtl(),
                forwarding(sysctls.all(), on),
                forwarding(sysctls.fresh(), on)));
  }

  private static InterfaceConf forwarding(InterfaceConf conf, boolean on) {
    return ConfField.FORWARDING.write(conf, on ? 1 : 0);
  }

  private static Sysctls withTtl(Sysctls sysctls, int ttl) {
    return new Sysctls(
        sysctls.ipForward(), sysctls.bridgeCallsIptables(), ttl, sysctls.all(), sysctls.fresh());
  }

  private static Sysctls withBridge(Sysctls sysctls, boolean calls) {
    return new Sysctls(
        sysctls.ipForward(), calls, sysctls.defaultTtl(), sysctls.all(), sysctls.fresh());
  }
}
