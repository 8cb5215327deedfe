/** The files of a machine as programs see them, and what lies under {@code /proc/sys}. */
@NullMarked
package hopwise.simulator.shell.files;

import org.jspecify.annotations.NullMarked;
