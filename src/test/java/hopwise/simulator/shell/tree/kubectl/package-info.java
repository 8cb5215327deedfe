@NullMarked
package hopwise.simulator.shell.tree.kubectl;

import org.jspecify.annotations.NullMarked;
