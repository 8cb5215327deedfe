/** Linux network namespaces as data, and the operations that change them. */
@NullMarked
package hopwise.simulator.linux;

import org.jspecify.annotations.NullMarked;
