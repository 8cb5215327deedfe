/** Changes to a subscription, and Azure's refusals. */
@NullMarked
package hopwise.simulator.azure.change;

import org.jspecify.annotations.NullMarked;
