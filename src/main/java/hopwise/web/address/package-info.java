/** Addresses in text: their colour, and where they live. */
@NullMarked
package hopwise.web.address;

import org.jspecify.annotations.NullMarked;
