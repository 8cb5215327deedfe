/** Hosts as nodes of a cluster have them, held to what is known of real ones. */
@NullMarked
package hopwise.simulator.cluster.host;

import org.jspecify.annotations.NullMarked;
