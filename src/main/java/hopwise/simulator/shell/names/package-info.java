/** What name servers know, and whom a machine asks. */
@NullMarked
package hopwise.simulator.shell.names;

import org.jspecify.annotations.NullMarked;
