/** The site: routes, pages, the shapes that templates and JSON see. */
@NullMarked
package hopwise.web;

import org.jspecify.annotations.NullMarked;
