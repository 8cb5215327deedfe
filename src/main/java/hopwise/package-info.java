/** Starts Hopwise: the command line, and the wiring of its parts. */
@NullMarked
package hopwise;

import org.jspecify.annotations.NullMarked;
