/** Whether two command lines ask for the same, however they are written. */
@NullMarked
package hopwise.simulator.shell.meaning;

import org.jspecify.annotations.NullMarked;
