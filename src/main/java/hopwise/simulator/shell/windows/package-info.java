/** PowerShell 5.1 and the programs of Windows, as far as they show a node's or a pod's network. */
@NullMarked
package hopwise.simulator.shell.windows;

import org.jspecify.annotations.NullMarked;
