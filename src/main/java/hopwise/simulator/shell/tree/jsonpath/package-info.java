/** The templates of {@code kubectl -o jsonpath=}, in kubectl's own dialect of JSONPath. */
@NullMarked
package hopwise.simulator.shell.tree.jsonpath;

import org.jspecify.annotations.NullMarked;
