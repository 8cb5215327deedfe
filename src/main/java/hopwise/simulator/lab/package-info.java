/** Scenarios, logs of commands, goals. */
@NullMarked
package hopwise.simulator.lab;

import org.jspecify.annotations.NullMarked;
