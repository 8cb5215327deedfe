@NullMarked
package hopwise.simulator.shell.reach;

import org.jspecify.annotations.NullMarked;
