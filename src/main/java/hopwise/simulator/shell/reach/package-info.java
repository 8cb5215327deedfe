/**
 * The programs that send packets: {@code ping}, {@code traceroute}, {@code curl}, {@code nc}; and
 * {@code tcpdump}, which watches the next of them.
 */
@NullMarked
package hopwise.simulator.shell.reach;

import org.jspecify.annotations.NullMarked;
