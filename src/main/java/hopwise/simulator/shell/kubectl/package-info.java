/** {@code kubectl}: asks a cluster and changes it. */
@NullMarked
package hopwise.simulator.shell.kubectl;

import org.jspecify.annotations.NullMarked;
