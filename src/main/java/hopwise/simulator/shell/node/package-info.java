/** The programs of a cluster's node: its container runtime's, and what shows its processes. */
@NullMarked
package hopwise.simulator.shell.node;

import org.jspecify.annotations.NullMarked;
