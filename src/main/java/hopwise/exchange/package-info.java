/**
 * Formats of other systems: GIFT, which Moodle and others read and write, and Anki's text files.
 * What a format cannot hold is told in remarks, never dropped silently.
 */
@NullMarked
package hopwise.exchange;

import org.jspecify.annotations.NullMarked;
