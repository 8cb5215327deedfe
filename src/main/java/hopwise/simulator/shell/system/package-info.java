/** Programs about the machine: its files, its name, its clock, its kernel's settings. */
@NullMarked
package hopwise.simulator.shell.system;

import org.jspecify.annotations.NullMarked;
