/** Tests of Windows nodes. */
@NullMarked
package hopwise.simulator.windows;

import org.jspecify.annotations.NullMarked;
