/** What a command changed, in the words that commands have for it. */
@NullMarked
package hopwise.simulator.lab.change;

import org.jspecify.annotations.NullMarked;
