@NullMarked
package hopwise.simulator.shell.tree.jsonpath;

import org.jspecify.annotations.NullMarked;
