package hopwise.simulator.kernel;

import java.util.List;

/**
 * A small network as the commands that make it, and the connections that are tried in it.
 *
 * @param name where it comes from, such as {@code seed 42}
 * @param namespaces network namespaces of one machine, empty but for their {@code lo}
 */
record KernelCase(
    String name,
    List<String> namespaces,
    List<Line> lines,
    List<Server> servers,
    List<Dial> dials) {

  /** A command line and the namespace it is typed in. */
  record Line(String namespace, String command) {}

  /**
   * A listening socket; one of UDP answers from the address that the way back says, as netcat does.
   *
   * @param protocol {@code tcp} or {@code udp}
   * @param address {@code 0.0.0.0} for any
   */
  record Server(String namespace, String protocol, String address, int port) {}

  /**
   * A connection that is tried; each begins after the one before.
   *
   * @param protocol {@code tcp}, {@code udp} or {@code icmp}
   * @param port the source port, or the ICMP id
   * @param bind the address that the client binds to, {@code 0.0.0.0} where it leaves the choice
   * @param toPort 0 for ICMP
   * @param ttl 0 for the default
   */
  record Dial(
      String from, String protocol, int port, String bind, String to, int toPort, int ttl) {}

  KernelCase {
    namespaces = List.copyOf(namespaces);
    lines = List.copyOf(lines);
    servers = List.copyOf(servers);
    dials = List.copyOf(dials);
  }

  KernelCase withLines(List<Line> other) {
    return new KernelCase(name, namespaces, other, servers, dials);
  }

  KernelCase withServers(List<Server> other) {
    return new KernelCase(name, namespaces, lines, other, dials);
  }

  KernelCase withDials(List<Dial> other) {
    return new KernelCase(name, namespaces, lines, servers, other);
  }

  /** The same case with only those namespaces that something happens in. */
  KernelCase withoutIdleNamespaces() {
    return new KernelCase(
        name, namespaces.stream().filter(this::isUsed).toList(), lines, servers, dials);
  }

  private boolean isUsed(String namespace) {
    return lines.stream()
            .anyMatch(line ->
                line.namespace().equals(namespace) || line.command().contains("netns " + namespace))
        || servers.stream().anyMatch(server -> server.namespace().equals(namespace))
        || dials.stream().anyMatch(dial -> dial.from().equals(namespace));
  }
}
