/** Figures of networks as pages show them. */
@NullMarked
package hopwise.web.figure;

import org.jspecify.annotations.NullMarked;
