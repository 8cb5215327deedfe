/** The commands that a learner types, and what they print. */
@NullMarked
package hopwise.simulator.shell;

import org.jspecify.annotations.NullMarked;
