/** iptables as data: tables, chains, rules, matches, targets; and connection tracking's entries. */
@NullMarked
package hopwise.simulator.linux.netfilter;

import org.jspecify.annotations.NullMarked;
