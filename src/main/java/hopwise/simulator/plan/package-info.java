/** IP planning for AKS: what a cluster needs, where it ends, who owns which address. */
@NullMarked
package hopwise.simulator.plan;

import org.jspecify.annotations.NullMarked;
