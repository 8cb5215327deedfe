/** The machines that follow from an estate. */
@NullMarked
package hopwise.simulator.cluster.machines;

import org.jspecify.annotations.NullMarked;
