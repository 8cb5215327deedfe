@NullMarked
package hopwise.simulator.cluster.change;

import org.jspecify.annotations.NullMarked;
