/** Tests. */
@NullMarked
package hopwise.simulator.shell.meaning;

import org.jspecify.annotations.NullMarked;
