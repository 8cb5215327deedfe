/** Which way the fabric sends a packet. */
@NullMarked
package hopwise.simulator.azure.route;

import org.jspecify.annotations.NullMarked;
