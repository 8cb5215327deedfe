/** {@code az}: the verbs of Azure CLI that declare and show a subscription. */
@NullMarked
package hopwise.simulator.shell.az;

import org.jspecify.annotations.NullMarked;
