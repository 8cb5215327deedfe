/** {@code kubectl get}: objects as tables and as trees. */
@NullMarked
package hopwise.simulator.shell.kubectl.get;

import org.jspecify.annotations.NullMarked;
