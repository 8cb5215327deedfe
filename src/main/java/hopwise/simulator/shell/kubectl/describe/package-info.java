/** {@code kubectl describe}: an object, what belongs to it and what happened to it, as prose. */
@NullMarked
package hopwise.simulator.shell.kubectl.describe;

import org.jspecify.annotations.NullMarked;
