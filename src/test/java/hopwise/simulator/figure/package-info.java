/** Tests of figures. */
@NullMarked
package hopwise.simulator.figure;

import org.jspecify.annotations.NullMarked;
