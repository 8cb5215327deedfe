/** Tests of the shell of Windows nodes. */
@NullMarked
package hopwise.simulator.shell.windows;

import org.jspecify.annotations.NullMarked;
