/** What an administrator changes in a network, done and refused as the kernel (6.18) does. */
@NullMarked
package hopwise.simulator.linux.change;

import org.jspecify.annotations.NullMarked;
