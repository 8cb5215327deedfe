/**
 * The commands {@code iptables}, {@code iptables-save}, {@code iptables-restore}, {@code
 * conntrack}.
 */
@NullMarked
package hopwise.simulator.shell.netfilter;

import org.jspecify.annotations.NullMarked;
