/** Windows nodes: compartments, HNS networks and endpoints, and what VFP does with packets. */
@NullMarked
package hopwise.simulator.windows;

import org.jspecify.annotations.NullMarked;
