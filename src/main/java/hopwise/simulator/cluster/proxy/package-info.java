/** The rules of kube-proxy in its iptables mode. */
@NullMarked
package hopwise.simulator.cluster.proxy;

import org.jspecify.annotations.NullMarked;
