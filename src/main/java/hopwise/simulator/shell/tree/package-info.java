/** Trees that {@code az} and {@code kubectl} print: as JSON, as YAML, and what JMESPath selects. */
@NullMarked
package hopwise.simulator.shell.tree;

import org.jspecify.annotations.NullMarked;
