/** Tests of walks as pages show them. */
@NullMarked
package hopwise.web.walk;

import org.jspecify.annotations.NullMarked;
