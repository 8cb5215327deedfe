@NullMarked
package hopwise.simulator.plan;

import org.jspecify.annotations.NullMarked;
