/** Rules of the network of Azure as tables of examples. */
@NullMarked
package hopwise.simulator.azure;

import org.jspecify.annotations.NullMarked;
