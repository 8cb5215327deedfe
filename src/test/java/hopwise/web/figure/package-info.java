/** Tests of walks as pages show them. */
@NullMarked
package hopwise.web.figure;

import org.jspecify.annotations.NullMarked;
