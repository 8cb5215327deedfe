/** Routes, routing tables and the rules that choose between them. */
@NullMarked
package hopwise.simulator.linux.route;

import org.jspecify.annotations.NullMarked;
