/**
 * The Linux part of a node: its namespaces as the network plugin, kubelet and kube-proxy make them,
 * derived from views one at a time, and kept up once somebody edited them.
 */
@NullMarked
package hopwise.simulator.cluster.host;

import org.jspecify.annotations.NullMarked;
