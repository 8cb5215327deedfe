@NullMarked
package hopwise.simulator.shell.tree.az;

import org.jspecify.annotations.NullMarked;
