/** What security groups let pass, as tables of examples. */
@NullMarked
package hopwise.simulator.azure.nsg;

import org.jspecify.annotations.NullMarked;
