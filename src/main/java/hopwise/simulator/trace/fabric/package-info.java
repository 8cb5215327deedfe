/** What Azure's network does with a packet between two machines. */
@NullMarked
package hopwise.simulator.trace.fabric;

import org.jspecify.annotations.NullMarked;
