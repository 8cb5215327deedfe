/** Walks a packet through a world and says what every stage decided. */
@NullMarked
package hopwise.simulator.trace;

import org.jspecify.annotations.NullMarked;
