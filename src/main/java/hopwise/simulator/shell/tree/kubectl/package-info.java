/** kubectl without its commands: their grammar, the forms of {@code get}, selectors, messages. */
@NullMarked
package hopwise.simulator.shell.tree.kubectl;

import org.jspecify.annotations.NullMarked;
