/** The command {@code ebtables}. */
@NullMarked
package hopwise.simulator.shell.ebtables;

import org.jspecify.annotations.NullMarked;
