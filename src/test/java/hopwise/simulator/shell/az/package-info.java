/** Tests of {@link hopwise.simulator.shell.az}. */
@NullMarked
package hopwise.simulator.shell.az;

import org.jspecify.annotations.NullMarked;
