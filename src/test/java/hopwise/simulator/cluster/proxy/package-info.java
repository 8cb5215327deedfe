/** kube-proxy as tables of rules and of walks. */
@NullMarked
package hopwise.simulator.cluster.proxy;

import org.jspecify.annotations.NullMarked;
