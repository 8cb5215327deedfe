/** Recordings of a real kernel, played again in the simulator. */
@NullMarked
package hopwise.simulator.golden;

import org.jspecify.annotations.NullMarked;
