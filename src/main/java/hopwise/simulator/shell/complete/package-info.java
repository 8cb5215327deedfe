/** What can follow what was typed so far. */
@NullMarked
package hopwise.simulator.shell.complete;

import org.jspecify.annotations.NullMarked;
