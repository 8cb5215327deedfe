/** AKS clusters and the programs on their nodes. */
@NullMarked
package hopwise.simulator.cluster;

import org.jspecify.annotations.NullMarked;
