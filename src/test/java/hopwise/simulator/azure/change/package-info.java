/** What Azure refuses, as tables of examples. */
@NullMarked
package hopwise.simulator.azure.change;

import org.jspecify.annotations.NullMarked;
