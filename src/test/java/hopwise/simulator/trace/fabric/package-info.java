/** Packets through the fabric, between machines that tests make. */
@NullMarked
package hopwise.simulator.trace.fabric;

import org.jspecify.annotations.NullMarked;
