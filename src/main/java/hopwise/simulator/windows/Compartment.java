package hopwise.simulator.windows;

import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A network compartment: Windows' word for what Linux calls a network namespace. A pod has one.
 *
 * @param number 1 for the node itself
 * @param place whose it is, {@code node/akswin000000} or {@code pod/web-0}
 * @param hostName what the machine calls itself
 * @param answersPing whether Windows Firewall lets echo requests in
 */
public record Compartment(
    int number,
    String place,
    String hostName,
    Adapter adapter,
    List<WindowsRoute> routes,
    List<WindowsListener> listeners,
    boolean answersPing) {
  /** Copies the lists. */
  public Compartment {
    routes = List.copyOf(routes);
    listeners = List.copyOf(listeners);
  }

  /** Whether it is the node's own. */
  public boolean isHost() {
    return number == 1;
  }

  /** The best route: the longest prefix, then the lowest metric. */
  public Optional<WindowsRoute> route(Ipv4 destination) {
    return routes.stream()
        .filter(route -> route.destination().contains(destination))
        .max(
            Comparator.comparingInt((WindowsRoute route) -> route.destination().length())
                .thenComparing(Comparator.comparingInt(WindowsRoute::metric).reversed()));
  }

  /** The socket that takes packets to a port. */
  public Optional<WindowsListener> listener(Protocol protocol, int port) {
    return listeners.stream()
        .filter(listener -> listener.protocol() == protocol && listener.port() == port)
        .findFirst();
  }
}
