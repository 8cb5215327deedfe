@NullMarked
package hopwise.simulator.cluster;

import org.jspecify.annotations.NullMarked;
