/** Rules of the bridge's own filter, as {@code ebtables} writes them. */
@NullMarked
package hopwise.simulator.linux.ebtables;

import org.jspecify.annotations.NullMarked;
