/**
 * Compares the simulator with the Linux kernel that runs here: the same lines are given to both,
 * the same connections are made, and what is seen must be the same.
 */
@NullMarked
package hopwise.simulator.kernel;

import org.jspecify.annotations.NullMarked;
