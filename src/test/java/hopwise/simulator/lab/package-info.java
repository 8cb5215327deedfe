@NullMarked
package hopwise.simulator.lab;

import org.jspecify.annotations.NullMarked;
