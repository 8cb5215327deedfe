/** What items with a command or a network show besides their texts. */
@NullMarked
package hopwise.web.item;

import org.jspecify.annotations.NullMarked;
