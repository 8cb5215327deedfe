/** Which routes hold, as tables of examples. */
@NullMarked
package hopwise.simulator.azure.route;

import org.jspecify.annotations.NullMarked;
