@NullMarked
package hopwise.simulator.shell.kubectl;

import org.jspecify.annotations.NullMarked;
