/** Reads objects out of YAML, as {@code kubectl apply -f} does. */
@NullMarked
package hopwise.simulator.shell.kubectl.manifest;

import org.jspecify.annotations.NullMarked;
