/**
 * What templates see, ready to print. A component whose name ends in {@code Html} is clean HTML and
 * printed raw; everything else is text and escaped by the template.
 */
@NullMarked
package hopwise.web.view;

import org.jspecify.annotations.NullMarked;
