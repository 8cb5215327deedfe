/** What network security groups let pass. */
@NullMarked
package hopwise.simulator.azure.nsg;

import org.jspecify.annotations.NullMarked;
