/** An Azure subscription's network as data. */
@NullMarked
package hopwise.simulator.azure;

import org.jspecify.annotations.NullMarked;
