/** AKS clusters: what is declared, and what the control plane decided about it. */
@NullMarked
package hopwise.simulator.cluster;

import org.jspecify.annotations.NullMarked;
