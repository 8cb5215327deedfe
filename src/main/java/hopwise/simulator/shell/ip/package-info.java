/** The programs that show and change links, addresses, routes and bridges. */
@NullMarked
package hopwise.simulator.shell.ip;

import org.jspecify.annotations.NullMarked;
