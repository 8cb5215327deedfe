@NullMarked
package hopwise.simulator.shell.tree;

import org.jspecify.annotations.NullMarked;
