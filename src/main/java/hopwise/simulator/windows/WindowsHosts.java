package hopwise.simulator.windows;

import hopwise.simulator.net.Ipv4;
import java.util.List;
import java.util.Optional;

/** The Windows nodes of a world. */
public interface WindowsHosts {
  /** No Windows node. */
  WindowsHosts NONE = of(List.of());

  /** The node that a place names, or that has the pod of the place. */
  Optional<WindowsHost> at(String place);

  /** The node that has an address, or a pod with it. */
  Optional<WindowsHost> owner(Ipv4 ip);

  /** These nodes. */
  static WindowsHosts of(List<WindowsHost> hosts) {
    return new WindowsHosts() {
      @Override
      public Optional<WindowsHost> at(String place) {
        return hosts.stream().filter(host -> host.compartment(place).isPresent()).findFirst();
      }

      @Override
      public Optional<WindowsHost> owner(Ipv4 ip) {
        return hosts.stream()
            .filter(host -> host.ip().equals(ip) || host.local(ip).isPresent())
            .findFirst();
      }
    };
  }
}
