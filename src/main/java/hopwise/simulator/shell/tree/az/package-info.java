/** Azure CLI without its commands: their grammar, their output in its forms, its messages. */
@NullMarked
package hopwise.simulator.shell.tree.az;

import org.jspecify.annotations.NullMarked;
