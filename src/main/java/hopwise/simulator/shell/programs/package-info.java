/** Which programs a Linux machine has. */
@NullMarked
package hopwise.simulator.shell.programs;

import org.jspecify.annotations.NullMarked;
