/** Scripts played on the simulated machine and on a real one. */
@NullMarked
package hopwise.simulator.shell.ip;

import org.jspecify.annotations.NullMarked;
