/** Everything there is in a lab. */
@NullMarked
package hopwise.simulator.world;

import org.jspecify.annotations.NullMarked;
