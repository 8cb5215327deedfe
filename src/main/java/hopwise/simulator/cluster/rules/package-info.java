/** How the programs of a node keep rules of iptables beside one another and beside a person's. */
@NullMarked
package hopwise.simulator.cluster.rules;

import org.jspecify.annotations.NullMarked;
