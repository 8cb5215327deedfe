package hopwise.simulator.cluster.proxy;

import hopwise.simulator.net.Cidr;
import java.util.List;

/**
 * What one kube-proxy knows.
 *
 * @param node name of its node
 * @param clusterCidr the range whose senders are not masqueraded on their way to a cluster address
 * @param services in the order in which their rules are written
 */
public record ProxyView(Shape shape, String node, Cidr clusterCidr, List<ServiceView> services) {
  /** Copies the services. */
  public ProxyView {
    services = List.copyOf(services);
  }
}
