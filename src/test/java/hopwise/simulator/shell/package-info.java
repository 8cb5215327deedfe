/** Command lines played on the simulated machine and on a real one. */
@NullMarked
package hopwise.simulator.shell;

import org.jspecify.annotations.NullMarked;
