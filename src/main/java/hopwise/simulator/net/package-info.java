/** Values of a network: addresses and ranges. */
@NullMarked
package hopwise.simulator.net;

import org.jspecify.annotations.NullMarked;
