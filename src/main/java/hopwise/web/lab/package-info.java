/** Makes the views of labs. */
@NullMarked
package hopwise.web.lab;

import org.jspecify.annotations.NullMarked;
